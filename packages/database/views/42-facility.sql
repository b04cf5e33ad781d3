-- R2: movement through facilities, by the commune that answers for the person. Inside are people in compulsory
-- rehabilitation (also while out for proceedings or a funeral), people held in a facility while their file is made, and
-- people in a voluntary facility from the intake on. Every coming and going counts, so the balance holds for every line;
-- an escape or suspension that ended within the window is no movement.
create function indicators.r2_records(windows indicators.counted_window[]) returns setof indicators.record language sql stable as $$
  with windows as (select w.series, w.opens_at, w.closes_at from unnest(r2_records.windows) w),
  concerned as materialized (
    select distinct s.person_id from report_span s where s.stay is not null or s.state in ('rehab-vol-private', 'rehab-vol-public')
  ),
  history as materialized (
    select s.person_id, s.state, s.deceased, s.missing, s.stay, s.unit_id, s.row_unit_id, s.in_area, s.act_id, s.starts_at, s.ends_at, s.course_from
      from concerned c join report_span s on s.person_id = c.person_id
  ),
  -- The decision opens a voluntary stay in law; the person is inside from the intake, so the interval is cut there.
  voluntary as (
    select h.person_id, h.state, h.deceased, h.missing, h.unit_id, h.row_unit_id, h.in_area, h.act_id, h.starts_at, h.ends_at,
           coalesce(min(a.occurred_at), 'infinity') as intake_at, (array_agg(a.id order by a.occurred_at, a.sequence))[1] as intake_id
      from history h
      left join report_act a on a.person_id = h.person_id and a.kind in ('intake', 'carried-over')
       and a.occurred_at < h.ends_at and a.occurred_at >= coalesce(h.course_from, '-infinity')
     where h.state in ('rehab-vol-private', 'rehab-vol-public')
     group by h.person_id, h.state, h.deceased, h.missing, h.unit_id, h.row_unit_id, h.in_area, h.act_id, h.starts_at, h.ends_at
  ),
  pieces as (
    select h.person_id, h.state, h.deceased, h.missing, h.stay, h.unit_id, h.row_unit_id, h.in_area, h.act_id, h.starts_at, h.ends_at
      from history h where h.state is null or h.state not in ('rehab-vol-private', 'rehab-vol-public')
    union all
    select v.person_id, v.state, v.deceased, v.missing, p.stay, v.unit_id, v.row_unit_id, v.in_area, p.act_id, p.starts_at, p.ends_at
      from voluntary v
     cross join lateral (values
        (null, v.act_id, v.starts_at, least(v.ends_at, v.intake_at)),
        ('voluntary', case when v.intake_at >= v.starts_at then v.intake_id else v.act_id end, greatest(v.starts_at, v.intake_at), v.ends_at)
      ) p (stay, act_id, starts_at, ends_at)
     where p.starts_at < p.ends_at
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
             when s.deceased then 'out.died'
             when a.kind = 'exempt-rest' or s.state = 'exempted' then 'out.reduced'
             when s.state in ('completed', 'post-rehab') then 'out.completed'
             when s.state in ('suspended', 'postponed') then 'out.suspended'
             when s.state in ('escaped', 'wanted') or a.kind = 'self-stop' or s.missing then 'out.escaped'
             else 'out.transferred'
           end as leaving
      from steps s left join report_act a on a.id = s.act_id
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
      join report_act a on a.person_id = i.person_id and a.kind = 'transfer-facility' and a.occurred_at >= i.starts_at and a.occurred_at < i.ends_at
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
  select m.series, m.row_unit_id, coalesce(m.act_id, m.person_id)::text, 'act', a.kind, m.person_id, m.unit_id, m.starts_at,
         case when m.comes then array[m.column_code, 'turns'] else array[m.column_code] end
    from movements m left join report_act a on a.id = m.act_id
  union all
  select t.series, line, t.id::text, 'act', 'transfer-facility', t.person_id, t.unit_id, t.occurred_at, array['in.transferred', 'turns', 'out.transferred']
    from transfers t cross join unnest(indicators.lines(t.in_area, t.row_unit_id)) line
$$;
