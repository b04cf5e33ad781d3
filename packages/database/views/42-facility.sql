-- R2: movement through facilities, by the commune that answers for the person. Inside are people in compulsory
-- rehabilitation (also while out for proceedings or a funeral), people held in a facility while their file is made, and
-- people in a voluntary facility from the intake on. Every coming and going counts, so the balance holds for every line;
-- an escape or suspension that ended within the window is no movement.
create function indicators.r2_records(area integer, units_on date, held_at timestamptz, series text[], opens_at timestamptz[], closes_at timestamptz[])
  returns setof indicators.record language plpgsql stable security definer
  set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  perform indicators.require_scope(area);
  return query
  with windows as (
    select w.series, w.opens_at, w.closes_at from unnest(r2_records.series, r2_records.opens_at, r2_records.closes_at) as w (series, opens_at, closes_at)
  ),
  history as (
    select s.*, max(s.ends_at) filter (where s.state = 'rehab-registered') over (partition by s.person_id order by s.starts_at) as registered_until
      from indicators.spans(area, units_on, held_at) s
  ),
  -- The decision opens a voluntary stay in law; the person is inside from the intake, so the interval is cut there.
  pieces as (
    select h.person_id, h.state, h.flags, h.stay, h.unit_id, h.row_unit_id, h.in_area, h.act_id, h.starts_at, h.ends_at
      from history h where h.state is null or h.state not in ('rehab-vol-private', 'rehab-vol-public')
    union all
    select h.person_id, h.state, h.flags, p.stay, h.unit_id, h.row_unit_id, h.in_area, p.act_id, p.starts_at, p.ends_at
      from history h
      left join lateral (
        select a.id, a.occurred_at from act a
         where a.person_id = any (indicators.files_of(h.person_id, held_at)) and a.kind in ('intake', 'carried-over')
           and a.occurred_at < h.ends_at and a.occurred_at >= coalesce(h.registered_until, '-infinity') and indicators.stands(a, held_at)
         order by a.occurred_at, a.sequence limit 1) intake on true
     cross join lateral (values
        (null, h.act_id, h.starts_at, least(h.ends_at, coalesce(intake.occurred_at, 'infinity'))),
        ('voluntary', case when intake.occurred_at >= h.starts_at then intake.id else h.act_id end, greatest(h.starts_at, coalesce(intake.occurred_at, 'infinity')), h.ends_at)
      ) p (stay, act_id, starts_at, ends_at)
     where h.state in ('rehab-vol-private', 'rehab-vol-public') and p.starts_at < p.ends_at
  ),
  inside as materialized (
    select p.*, p.stay is not null and p.in_area as present, case when p.stay is not null then p.row_unit_id end as present_in from pieces p
  ),
  steps as (
    select i.*, lag(i.stay) over in_order as stay_before, lag(i.present, 1, false) over in_order as present_before,
           lag(i.present_in) over in_order as present_in_before, lag(i.unit_id) over in_order as unit_before
      from inside i
    window in_order as (partition by i.person_id order by i.starts_at)
  ),
  named as (
    select s.*,
           case
             when s.stay_before is not null then 'in.transferred'
             when s.stay = 'no-abode' then 'in.noAbode'
             when s.stay = 'voluntary' then 'in.voluntary'
             else 'in.compulsory'
           end as entry,
           case
             when s.stay is not null then 'out.transferred'
             when 'deceased' = any (s.flags) then 'out.died'
             when a.kind = 'exempt-rest' or s.state = 'exempted' then 'out.reduced'
             when s.state in ('completed', 'post-rehab') then 'out.completed'
             when s.state in ('suspended', 'postponed') then 'out.suspended'
             when s.state in ('escaped', 'wanted') or a.kind = 'self-stop' or 'missing' = any (s.flags) then 'out.escaped'
             else 'out.transferred'
           end as leaving
      from steps s left join act a on a.id = s.act_id
     where s.present <> s.present_before or s.present_in is distinct from s.present_in_before
  ),
  crossings as (
    select n.person_id, n.starts_at, n.act_id, null::integer as row_unit_id, n.unit_id, true as comes, n.entry as column_code from named n where n.present and not n.present_before
    union all
    select n.person_id, n.starts_at, n.act_id, null, n.unit_before, false, n.leaving from named n where n.present_before and not n.present
    union all
    select n.person_id, n.starts_at, n.act_id, n.present_in, n.unit_id, true, n.entry from named n
     where n.present_in is not null and n.present_in is distinct from n.present_in_before
    union all
    select n.person_id, n.starts_at, n.act_id, n.present_in_before, n.unit_before, false, n.leaving from named n
     where n.present_in_before is not null and n.present_in is distinct from n.present_in_before
  ),
  numbered as (
    select w.series, c.*, lag(c.column_code, 1, '') over line as column_before, lead(c.comes, 1, false) over line as comes_back
      from windows w join crossings c on c.starts_at > w.opens_at and c.starts_at <= w.closes_at
    window line as (partition by w.series, c.row_unit_id, c.person_id order by c.starts_at)
  ),
  movements as (
    select n.* from numbered n
     where case when n.comes then n.column_before not in ('out.escaped', 'out.suspended')
                else not (n.comes_back and n.column_code in ('out.escaped', 'out.suspended')) end
  ),
  -- From one facility to another: the person leaves one and comes into the other, under the same commune.
  transfers as (
    select w.series, i.person_id, i.unit_id, i.in_area, i.row_unit_id, a.id, a.occurred_at
      from inside i
      join act a on a.person_id = any (indicators.files_of(i.person_id, held_at)) and a.kind = 'transfer-facility'
       and a.occurred_at >= i.starts_at and a.occurred_at < i.ends_at and indicators.stands(a, held_at)
      join windows w on a.occurred_at > w.opens_at and a.occurred_at <= w.closes_at
     where i.present
  ),
  stocks as (
    select w.series, i.*, m.columns
      from windows w
     cross join lateral (values (w.opens_at, array['opening', 'turns']), (w.closes_at, array['closing'])) m (read_at, columns)
      join inside i on i.present and i.starts_at <= m.read_at and i.ends_at > m.read_at
  )
  select s.series, line, coalesce(s.act_id, s.person_id)::text, 'state', s.state, s.person_id, s.unit_id, s.starts_at, s.columns
    from stocks s cross join unnest(indicators.lines(s.in_area, s.row_unit_id)) line
  union all
  select m.series, m.row_unit_id, coalesce(m.act_id, m.person_id)::text, 'act', (select a.kind from act a where a.id = m.act_id), m.person_id, m.unit_id, m.starts_at,
         case when m.comes then array[m.column_code, 'turns'] else array[m.column_code] end
    from movements m
  union all
  select t.series, line, t.id::text, 'act', 'transfer-facility', t.person_id, t.unit_id, t.occurred_at, array['in.transferred', 'turns', 'out.transferred']
    from transfers t cross join unnest(indicators.lines(t.in_area, t.row_unit_id)) line;
end $$;
grant execute on function indicators.r2_records to dong_hanh_app;
