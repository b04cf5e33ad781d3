-- R1: people with a managed file on the last day, and how the number of addicted people came about.
-- Each window is the time after opens_at up to and with closes_at. Stocks are read at its two ends and movements are the
-- crossings of "on the list, here" between them, so opening + in - out = closing for every line.
create function indicators.r1_records(area integer, units_on date, held_at timestamptz, series text[], opens_at timestamptz[], closes_at timestamptz[])
  returns setof indicators.record language plpgsql stable security definer
  set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  perform indicators.require_scope(area);
  return query
  with windows as (
    select w.series, w.opens_at, w.closes_at from unnest(r1_records.series, r1_records.opens_at, r1_records.closes_at) as w (series, opens_at, closes_at)
  ),
  history as materialized (
    select s.*, s.list = 'addict' and s.in_area as listed, case when s.list = 'addict' then s.row_unit_id end as listed_in
      from indicators.spans(area, units_on, held_at) s
  ),
  steps as (
    select h.*, lag(h.list, 1, 'none') over in_order as list_before, lag(h.listed, 1, false) over in_order as listed_before,
           lag(h.listed_in) over in_order as listed_in_before, lag(h.unit_id) over in_order as unit_before,
           coalesce(bool_or(h.list = 'addict') over (partition by h.person_id order by h.starts_at rows between unbounded preceding and 1 preceding), false) as ever_before
      from history h
    window in_order as (partition by h.person_id order by h.starts_at)
  ),
  entered as (
    select s.*, case when s.list_before = 'addict' then 'movedIn' when s.ever_before then 'returned' else 'new' end as entry,
           case when s.list = 'addict' then 'exit.moved' when 'deceased' = any (s.flags) then 'exit.died' else 'exit.offList' end as leaving
      from steps s
     where s.listed <> s.listed_before or s.listed_in is distinct from s.listed_in_before
  ),
  crossings as (
    select e.person_id, e.starts_at, e.act_id, null::integer as row_unit_id, e.unit_id, true as comes, e.entry as column_code from entered e where e.listed and not e.listed_before
    union all
    select e.person_id, e.starts_at, e.act_id, null, e.unit_before, false, e.leaving from entered e where e.listed_before and not e.listed
    union all
    select e.person_id, e.starts_at, e.act_id, e.listed_in, e.unit_id, true, e.entry from entered e
     where e.listed_in is not null and e.listed_in is distinct from e.listed_in_before
    union all
    select e.person_id, e.starts_at, e.act_id, e.listed_in_before, e.unit_before, false, e.leaving from entered e
     where e.listed_in_before is not null and e.listed_in is distinct from e.listed_in_before
  ),
  numbered as (
    select w.series, c.*, row_number() over line as n, count(*) over whole as crossings,
           first_value(c.comes) over whole as begins_outside, not last_value(c.comes) over whole as ends_outside,
           first_value(c.column_code) over whole as first_column, last_value(c.column_code) over whole as last_column,
           nth_value(c.column_code, 2) over whole as second_column, nth_value(c.column_code, 3) over whole as third_column
      from windows w
      join crossings c on c.starts_at > w.opens_at and c.starts_at <= w.closes_at
    window line as (partition by w.series, c.row_unit_id, c.person_id order by c.starts_at),
           whole as (partition by w.series, c.row_unit_id, c.person_id order by c.starts_at rows between unbounded preceding and unbounded following)
  ),
  -- A person counts once in a column: the first coming, the last going, and one absence in between if neither of its two
  -- ends would count them in the same column again. An absence is left out whole, so the balance holds.
  movements as (
    select n.* from numbered n
     where (n.n = 1 and n.begins_outside)
        or (n.n = n.crossings and n.ends_outside)
        or (n.begins_outside and n.n in (2, 3) and n.crossings >= 3 and n.third_column <> n.first_column
            and (not n.ends_outside or n.second_column <> n.last_column))
        or (not n.begins_outside and n.n in (1, 2) and n.crossings >= 2 and (not n.ends_outside or n.first_column <> n.last_column))
  ),
  opening as (
    select w.series, h.* from windows w join history h on h.listed and h.starts_at <= w.opens_at and h.ends_at > w.opens_at
  ),
  closing as (
    select w.series, (w.closes_at at time zone 'Asia/Ho_Chi_Minh')::date as closes_on, h.*
      from windows w join history h on h.in_area and h.list in ('addict', 'user') and h.starts_at <= w.closes_at and h.ends_at > w.closes_at
  ),
  described as (
    select c.*, case when c.list = 'user' then array['users'] else array[
             'addicts', 'closing', 'sex.' || coalesce(f.sex, 'unknown'), 'age.' || indicators.age_band(f.born_on, c.closes_on),
             'ethnicity.' || indicators.ethnicity_group(f.ethnicity_code), 'substance.' || indicators.substance_group(f.substances),
             'place.' || indicators.place_of(c.state, c.flags, c.stay)] end as columns
      from closing c
      left join person_fact f on f.person_id = c.person_id and f.recorded @> held_at
  ),
  communes as (
    select w.series, u.commune_unit_id, u.row_unit_id,
           exists (select 1 from closing c where c.series = w.series and c.list = 'addict' and c.commune_unit_id = u.commune_unit_id) as affected
      from windows w cross join indicators.unit_rows(area, units_on) u
     where u.unit_id = u.commune_unit_id
  )
  select d.series, line, coalesce(d.act_id, d.person_id)::text, 'state', d.state, d.person_id, d.unit_id, d.starts_at, d.columns
    from described d cross join unnest(indicators.lines(d.in_area, d.row_unit_id)) line
  union all
  select o.series, line, coalesce(o.act_id, o.person_id)::text, 'state', o.state, o.person_id, o.unit_id, o.starts_at, array['opening']
    from opening o cross join unnest(indicators.lines(o.in_area, o.row_unit_id)) line
  union all
  select m.series, m.row_unit_id, coalesce(m.act_id, m.person_id)::text, 'act', (select a.kind from act a where a.id = m.act_id), m.person_id, m.unit_id, m.starts_at, array[m.column_code] from movements m
  union all
  select c.series, line, 'unit-' || c.commune_unit_id, 'unit', null, null, c.commune_unit_id, null,
         case when c.affected then array['communesTotal', 'communesWithAddicts'] else array['communesTotal'] end
    from communes c cross join unnest(array[null, c.row_unit_id]) line;
end $$;
grant execute on function indicators.r1_records to dong_hanh_app;
