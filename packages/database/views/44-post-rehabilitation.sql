-- R4: people in scope of management after rehabilitation. In scope are those who completed (awaiting the decision) and
-- those under it. What ended or changed in the window counts a person once in a column and line, by the first time.
create function indicators.r4_records(windows indicators.counted_window[]) returns setof indicators.record language sql stable as $$
  with windows as (select w.series, w.opens_at, w.closes_at from unnest(r4_records.windows) w),
  -- The line of an end is the one the person was in; a move leaves a line, and the total only when it leaves the area.
  changes as (
    select s.person_id, s.starts_at, s.act_id, s.unit_before as unit_id, indicators.lines(u.unit_id is not null, u.row_unit_id) as lines,
           case
             when s.list = 'addict' then 'relapsed'
             when s.deceased then 'died'
             when a.kind = 'post-end' then 'completedTerm'
             else 'removed'
           end as column_code, a.kind
      from report_span s
      left join report_unit u on u.unit_id = s.unit_before
      left join report_act a on a.id = s.act_id
     where s.list_before = 'aftercare' and s.list <> 'aftercare'
    union all
    select s.person_id, s.starts_at, s.act_id, s.unit_before,
           case when s.in_area then array[u.row_unit_id] else indicators.lines(u.unit_id is not null, u.row_unit_id) end, 'moved', 'move'
      from report_span s join report_unit u on u.unit_id = s.unit_before
     where s.list_before = 'aftercare' and s.list = 'aftercare'
       and (not s.in_area or (u.row_unit_id is not null and s.row_unit_id is distinct from u.row_unit_id))
    union all
    select s.person_id, s.starts_at, s.act_id, s.unit_id, indicators.lines(s.in_area, s.row_unit_id), 'detained', a.kind
      from report_span s left join report_act a on a.id = s.act_id
     where s.list = 'aftercare' and s.detained and not s.detained_before
  ),
  stocks as (
    select w.series, h.*, case
             when h.state = 'completed' then array['due']
             when h.detained or h.absent then array['due', 'decided']
             else array['due', 'decided', 'managed']
           end as columns
      from windows w join report_span h on h.list = 'aftercare' and h.in_area and h.starts_at <= w.closes_at and h.ends_at > w.closes_at
  )
  select s.series, line, coalesce(s.act_id, s.person_id)::text, 'state', s.state, s.person_id, s.unit_id, s.starts_at, s.columns
    from stocks s cross join unnest(indicators.lines(s.in_area, s.row_unit_id)) line
  union all
  (select distinct on (w.series, line, c.person_id, c.column_code)
          w.series, line, coalesce(c.act_id, c.person_id)::text, 'act', c.kind, c.person_id, c.unit_id, c.starts_at, array[c.column_code]
     from changes c
     join windows w on c.starts_at > w.opens_at and c.starts_at <= w.closes_at
    cross join unnest(c.lines) line
    order by w.series, line, c.person_id, c.column_code, c.starts_at)
$$;
