-- R3: people for whom a step of rehabilitation was taken in the window. A person counts once in a column and line, by the
-- first such act; the line is the unit that answered for the person at the moment of the act.
create function indicators.r3_records(windows indicators.counted_window[]) returns setof indicators.record language sql stable as $$
  with windows as (select w.series, w.opens_at, w.closes_at from unnest(r3_records.windows) w),
  -- A decision of a new commune continues a course and does not open one.
  counted as (
    select s.*, h.unit_id, h.row_unit_id, h.in_area,
           case s.kind
             when 'comp-file' then 'comp.files'
             when 'to-court' then 'comp.sent'
             when 'court-decision' then case when s.payload ->> 'refused' = 'true' then null else 'comp.decided' end
             when 'execute' then 'comp.executed'
             when 'complete' then 'completed'
             when 'vol-decide' then case when h.course_from = s.occurred_at then
               case h.state when 'rehab-vol-public' then 'vol.public' when 'rehab-vol-private' then 'vol.private'
                            when 'rehab-home' then 'vol.homeCommunity' when 'substitution' then 'substitution' end end
           end as column_code
      from report_act s
      join report_span h on h.person_id = s.person_id and h.starts_at <= s.occurred_at and h.ends_at > s.occurred_at
     where h.in_area and s.occurred_at > (select min(w.opens_at) from windows w)
  )
  select distinct on (w.series, line, c.person_id, c.column_code)
         w.series, line, c.id::text, 'act', c.kind, c.person_id, c.unit_id, c.occurred_at, array[c.column_code]
    from counted c
    join windows w on c.occurred_at > w.opens_at and c.occurred_at <= w.closes_at
   cross join unnest(indicators.lines(c.in_area, c.row_unit_id)) line
   where c.column_code is not null
   order by w.series, line, c.person_id, c.column_code, c.occurred_at, c.sequence
$$;
