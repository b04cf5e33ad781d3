-- R8: communication, training and models, from the registers of what units did. Of each entry the version counts that was
-- the newest by `held_at`. A record counts once in a column, or as often as `amounts` says: turns, materials, participants.
create function indicators.r8_records(held_at timestamptz, windows indicators.counted_window[]) returns setof indicators.weighed_record language sql stable as $$
  with windows as (
    select w.series, w.opens_at, w.closes_at, (w.closes_at at time zone 'Asia/Ho_Chi_Minh')::date as closes_on
      from unnest(r8_records.windows) w),
  -- Provinces hold courses for the staff of their communes.
  read as (
    select r.* from (select distinct u.unit_id from report_unit u) u join register_entry r on r.unit_id = u.unit_id
     where r.register in ('communication', 'media-item', 'course', 'staff', 'model')
    union all
    select r.* from register_entry r
     where r.register = 'course' and not exists (select 1 from report_unit u where u.unit_id = r.unit_id)
       and r.unit_id in (select p.unit_id from administrative_unit p where p.level in ('province', 'country'))
  ),
  entries as materialized (
    select e.* from (
      select distinct on (r.id) r.*, r.happened_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as happened_at
        from read r where r.recorded_at <= r8_records.held_at
       order by r.id, r.version desc) e
     where e.removed_because is null
  ),
  placed as materialized (
    select e.*, u.commune_unit_id, u.row_unit_id, line
      from entries e join report_unit u on u.unit_id = e.unit_id cross join unnest(indicators.lines(true, u.row_unit_id)) line
  ),
  happened as (
    select w.series, p.* from windows w join placed p on p.happened_at > w.opens_at and p.happened_at <= w.closes_at
  ),
  standing as (
    select w.series, w.opens_at, w.closes_at, w.closes_on, p.*
      from windows w join placed p on p.happened_on <= w.closes_on and (p.ended_on is null or p.ended_on >= w.closes_on)
  ),
  attended as (
    select c.happened_at, s.row ->> 'staffId' as staff_id
      from entries c cross join lateral jsonb_array_elements(c.content -> 'staff') as s (row)
     where c.register = 'course'
  ),
  lines as (
    select distinct line from report_unit u cross join unnest(indicators.lines(true, u.row_unit_id)) line
  ),
  -- A week belongs to the window that holds its Thursday, so each belongs to one period.
  weeks as (
    select w.series, monday::date as monday
      from windows w
     cross join generate_series(date_trunc('week', w.opens_at at time zone 'Asia/Ho_Chi_Minh'), w.closes_at at time zone 'Asia/Ho_Chi_Minh', interval '7 days') monday
     where (monday + interval '3 days') at time zone 'Asia/Ho_Chi_Minh' > w.opens_at and (monday + interval '3 days') at time zone 'Asia/Ho_Chi_Minh' <= w.closes_at
  )
  select h.series, h.line, h.id::text, 'communication', h.content ->> 'form', null::uuid, h.unit_id, h.happened_at,
         array['events', 'setting.' || (h.content ->> 'setting'), 'form.' || (h.content ->> 'form'), 'turns', 'turns.' || (h.content ->> 'setting'), 'materials'],
         array[1, 1, 1, reached, reached, coalesce((h.content ->> 'materials')::bigint, 0)]
    from happened h cross join lateral (select coalesce((h.content -> 'reached' ->> 'value')::bigint, 0) as reached) r
   where h.register = 'communication'
  union all
  select w.series, line, 'unit-' || u.unit_id, 'unit', null, null, u.unit_id, null,
         case when exists (select 1 from happened h where h.series = w.series and h.register = 'communication' and h.line is null and h.commune_unit_id = u.unit_id)
              then array['communes.all', 'communes.reached'] else array['communes.all'] end, null
    from windows w cross join report_unit u cross join unnest(indicators.lines(true, u.row_unit_id)) line
   where u.unit_id = u.commune_unit_id
  union all
  select h.series, h.line, h.id::text, 'media-item', h.content ->> 'kind', null, h.unit_id, h.happened_at, array['media.items'], null
    from happened h where h.register = 'media-item'
  union all
  select w.series, l.line, 'week-' || w.monday, 'week', null, null, null, w.monday::timestamp at time zone 'Asia/Ho_Chi_Minh',
         case when exists (
           select 1 from placed p
            where p.register = 'media-item' and p.line is not distinct from l.line and p.happened_on >= w.monday and p.happened_on < w.monday + 7)
         then array['weeks.all', 'weeks.withItem'] else array['weeks.all'] end, null
    from weeks w cross join lines l
  union all
  select h.series, h.line, h.id::text, 'course', h.content ->> 'form', null, h.unit_id, h.happened_at,
         array['courses', 'participants.staff', 'participants.others', 'certificates'], array[1, c.staff, c.others, c.staff_certified + c.others_certified]
    from happened h
   cross join lateral (
     select coalesce(jsonb_array_length(h.content -> 'staff'), 0)::bigint as staff,
            (select count(*) from jsonb_array_elements(h.content -> 'staff') s where s ? 'certificate') as staff_certified,
            coalesce((select sum((o ->> 'attended')::bigint) from jsonb_array_elements(h.content -> 'others') o), 0)::bigint as others,
            coalesce((select sum((o ->> 'certified')::bigint) from jsonb_array_elements(h.content -> 'others') o), 0)::bigint as others_certified) c
   where h.register = 'course'
  union all
  select s.series, s.line, s.id::text, 'staff', s.content ->> 'role', null, s.unit_id, s.happened_at,
         case when exists (select 1 from attended a where a.staff_id = s.id::text and a.happened_at > s.opens_at and a.happened_at <= s.closes_at)
              then array['staff.scope', 'scope.' || role, 'staff.trained', 'trained.' || role] else array['staff.scope', 'scope.' || role] end, null
    from standing s cross join lateral (select s.content ->> 'role' as role) r where s.register = 'staff'
  union all
  select s.series, s.line, s.id::text, 'model', step.stage, null, s.unit_id, s.happened_at,
         case when evaluation.meets then array['models.operating', 'models.meeting'] else array['models.operating'] end, null
    from standing s
   cross join lateral (
     select r.step ->> 'stage' as stage from jsonb_array_elements(s.content -> 'steps') with ordinality as r (step, position)
      where (r.step ->> 'on')::date <= s.closes_on order by (r.step ->> 'on')::date desc, r.position desc limit 1) step
    left join lateral (
     select (r.evaluation ->> 'score')::integer >= (r.evaluation ->> 'threshold')::integer as meets
       from jsonb_array_elements(s.content -> 'evaluations') with ordinality as r (evaluation, position)
      where (r.evaluation ->> 'on')::date <= s.closes_on order by (r.evaluation ->> 'on')::date desc, r.position desc limit 1) evaluation on true
   where s.register = 'model' and step.stage <> 'research' and (s.ended_on is null or s.ended_on > s.closes_on)
$$;
