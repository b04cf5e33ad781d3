-- R1: people with a managed file on the last day, and how the number of addicted people came about.
-- Each window is the time after opens_at up to and with closes_at. Stocks are read at its two ends and movements are the
-- crossings of "on the list, here" between them, so opening + in - out = closing for every line.
create function indicators.r1_records(windows indicators.counted_window[]) returns setof indicators.record language sql stable as $$
  with windows as (select w.series, w.opens_at, w.closes_at from unnest(r1_records.windows) w),
  bounds as (
    select s.*, s.list = 'addict' and s.in_area as listed, s.list_before = 'addict' and u.unit_id is not null as listed_before,
           case when s.list = 'addict' then s.row_unit_id end as listed_in, case when s.list_before = 'addict' then u.row_unit_id end as listed_in_before
      from report_span s left join report_unit u on u.unit_id = s.unit_before
     where (s.list = 'addict' or s.list_before = 'addict') and s.starts_at > (select min(w.opens_at) from windows w)
  ),
  entered as materialized (
    select b.person_id, b.starts_at, b.act_id, b.unit_id, b.unit_before, b.listed, b.listed_before, b.listed_in, b.listed_in_before,
           case when b.list_before = 'addict' then 'movedIn' when b.ever_addict_before then 'returned' else 'new' end as entry,
           case when b.list = 'addict' then 'exit.moved' when b.deceased then 'exit.died' else 'exit.offList' end as leaving
      from bounds b
     where b.listed <> b.listed_before or b.listed_in is distinct from b.listed_in_before
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
    select w.series, h.* from windows w join report_span h on h.list = 'addict' and h.in_area and h.starts_at <= w.opens_at and h.ends_at > w.opens_at
  ),
  closing as (
    select w.series, (w.closes_at at time zone 'Asia/Ho_Chi_Minh')::date as closes_on, h.*
      from windows w join report_span h on h.in_area and h.list in ('addict', 'user') and h.starts_at <= w.closes_at and h.ends_at > w.closes_at
  ),
  described as materialized (
    select c.*, case when c.list = 'user' then array['users'] else array[
             'addicts', 'closing', 'sex.' || f.sex, 'age.' || indicators.age_band(f.born_first, f.born_last, c.closes_on),
             'ethnicity.' || f.ethnicity, 'substance.' || f.substance, 'place.' || indicators.place_of(c.state, c.detained, c.stay)] end as columns
      from closing c
      join report_person f on f.person_id = c.person_id
  ),
  communes as (
    select w.series, u.commune_unit_id, u.row_unit_id,
           exists (select 1 from closing c where c.series = w.series and c.list = 'addict' and c.commune_unit_id = u.commune_unit_id) as affected
      from windows w cross join report_unit u
     where u.unit_id = u.commune_unit_id
  )
  select d.series, line, coalesce(d.act_id, d.person_id)::text, 'state', d.state, d.person_id, d.unit_id, d.starts_at, d.columns
    from described d cross join unnest(indicators.lines(d.in_area, d.row_unit_id)) line
  union all
  select o.series, line, coalesce(o.act_id, o.person_id)::text, 'state', o.state, o.person_id, o.unit_id, o.starts_at, array['opening']
    from opening o cross join unnest(indicators.lines(o.in_area, o.row_unit_id)) line
  union all
  select m.series, m.row_unit_id, coalesce(m.act_id, m.person_id)::text, 'act', a.kind, m.person_id, m.unit_id, m.starts_at, array[m.column_code]
    from movements m left join report_act a on a.id = m.act_id
  union all
  select c.series, line, 'unit-' || c.commune_unit_id, 'unit', null, null, c.commune_unit_id, null,
         case when c.affected then array['communesTotal', 'communesWithAddicts'] else array['communesTotal'] end
    from communes c cross join unnest(array[null, c.row_unit_id]) line
$$;
