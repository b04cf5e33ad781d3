-- R3: people for whom a step of rehabilitation was taken in the window. A person counts once in a column and line, by the
-- first such act; the line is the unit that answered for the person at the moment of the act.
create function indicators.r3_records(area integer, units_on date, held_at timestamptz, series text[], opens_at timestamptz[], closes_at timestamptz[])
  returns setof indicators.record language plpgsql stable security definer
  set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  perform indicators.require_scope(area);
  return query
  with windows as (
    select w.series, w.opens_at, w.closes_at from unnest(r3_records.series, r3_records.opens_at, r3_records.closes_at) as w (series, opens_at, closes_at)
  ),
  history as materialized (select * from indicators.spans(area, units_on, held_at)),
  files as (
    select distinct h.person_id, h.person_id as file_id from history h
    union
    select m.kept_person_id, m.merged_person_id from person_merge m
     where m.kept_person_id in (select h.person_id from history h) and m.merged_at <= held_at and (m.undone_at is null or m.undone_at > held_at)
  ),
  steps as (
    select f.person_id, a.id, a.kind, a.occurred_at, a.sequence, a.payload
      from files f
      join act a on a.person_id = f.file_id
       and a.kind in ('comp-file', 'to-court', 'court-decision', 'execute', 'vol-decide', 'complete')
       and a.occurred_at > (select min(w.opens_at) from windows w) and a.occurred_at <= (select max(w.closes_at) from windows w)
     where indicators.stands(a, held_at)
  ),
  -- A decision of a new commune continues a course and does not open one: the person was in that form before.
  counted as (
    select s.*, h.unit_id, h.row_unit_id, h.in_area,
           case s.kind
             when 'comp-file' then 'comp.files'
             when 'to-court' then 'comp.sent'
             when 'court-decision' then case when s.payload ->> 'refused' = 'true' then null else 'comp.decided' end
             when 'execute' then 'comp.executed'
             when 'complete' then 'completed'
             when 'vol-decide' then case when h.act_id = s.id and h.starts_at = s.occurred_at then
               case h.state when 'rehab-vol-public' then 'vol.public' when 'rehab-vol-private' then 'vol.private'
                            when 'rehab-home' then 'vol.homeCommunity' when 'substitution' then 'substitution' end end
           end as column_code
      from steps s
      join history h on h.person_id = s.person_id and h.starts_at <= s.occurred_at and h.ends_at > s.occurred_at
     where h.in_area
  )
  select distinct on (w.series, line, c.person_id, c.column_code)
         w.series, line, c.id::text, 'act', c.kind, c.person_id, c.unit_id, c.occurred_at, array[c.column_code]
    from counted c
    join windows w on c.occurred_at > w.opens_at and c.occurred_at <= w.closes_at
   cross join unnest(indicators.lines(c.in_area, c.row_unit_id)) line
   where c.column_code is not null
   order by w.series, line, c.person_id, c.column_code, c.occurred_at, c.sequence;
end $$;
grant execute on function indicators.r3_records to dong_hanh_app;
