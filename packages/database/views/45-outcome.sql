-- R5: people whose twelve months since they completed rehabilitation end in the window. A person counts once in a line, by
-- the last completion, in the unit that answered for them when they completed it; what became of them is read as the
-- twelve months end. The gathering begins twelve months before the first window.
create function indicators.r5_records(windows indicators.counted_window[]) returns setof indicators.record language sql stable as $$
  with windows as (select w.series, w.opens_at, w.closes_at from unnest(r5_records.windows) w),
  completed as (
    select a.person_id, a.id, a.kind, a.occurred_at, a.sequence, h.unit_id, h.row_unit_id,
           (a.occurred_at at time zone 'Asia/Ho_Chi_Minh' + interval '12 months') at time zone 'Asia/Ho_Chi_Minh' as due_at
      from report_act a
      join report_span h on h.person_id = a.person_id and h.starts_at <= a.occurred_at and h.ends_at > a.occurred_at
     where a.kind = 'complete' and h.in_area
  )
  select distinct on (w.series, line, c.person_id)
         w.series, line, c.id::text, 'act', c.kind, c.person_id, c.unit_id, c.due_at,
         array_remove(array[
           'due',
           case when exists (
             select 1 from report_span r
              where r.person_id = c.person_id and r.list = 'addict' and r.list_before <> 'addict' and r.starts_at > c.occurred_at and r.starts_at <= c.due_at) then 'relapsed' end,
           case when e.deceased then 'not.died' when not e.in_area then 'not.moved' when e.absent then 'not.absent' end], null)
    from completed c
    join windows w on c.due_at > w.opens_at and c.due_at <= w.closes_at
    left join report_span e on e.person_id = c.person_id and e.starts_at <= c.due_at and e.ends_at > c.due_at
   cross join unnest(indicators.lines(true, c.row_unit_id)) line
   order by w.series, line, c.person_id, c.occurred_at desc, c.sequence desc
$$;
