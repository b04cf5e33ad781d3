-- From when on the tables need to know; an outcome (R5) is looked at twelve months after what it is the outcome of.
create function indicators.looks_back(tables text[], opens_at timestamptz) returns timestamptz language sql immutable as $$
  select opens_at - case when 'R5' = any (tables) then interval '1 year' else interval '0' end
$$;

-- The records of the asked tables, over what was gathered.
create function indicators.gathered(tables text[], held_at timestamptz, windows indicators.counted_window[])
  returns table (table_code text, series text, row_unit_id integer, id text, kind text, what text, person_id uuid, unit_id integer, happened_at timestamptz, columns text[], amounts bigint[])
  language plpgsql stable set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
begin
  if 'R1' = any (tables) then
    return query select 'R1', r.*, null::bigint[] from indicators.r1_records(windows) r;
  end if;
  if 'R2' = any (tables) then
    return query select 'R2', r.*, null::bigint[] from indicators.r2_records(windows) r;
  end if;
  if 'R3' = any (tables) then
    return query select 'R3', r.*, null::bigint[] from indicators.r3_records(windows) r;
  end if;
  if 'R4' = any (tables) then
    return query select 'R4', r.*, null::bigint[] from indicators.r4_records(windows) r;
  end if;
  if 'R5' = any (tables) then
    return query select 'R5', r.*, null::bigint[] from indicators.r5_records(windows) r;
  end if;
  if 'R8' = any (tables) then
    return query select 'R8', r.* from indicators.r8_records(held_at, windows) r;
  end if;
end $$;

-- The one way in: the records of the asked tables, for a unit within the scope of the session.
create function indicators.records(tables text[], area integer, units_on date, held_at timestamptz, windows indicators.counted_window[])
  returns table (table_code text, series text, row_unit_id integer, id text, kind text, what text, person_id uuid, unit_id integer, happened_at timestamptz, columns text[], amounts bigint[])
  language plpgsql security definer
  set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
begin
  perform indicators.gather(area, units_on, held_at, indicators.looks_back(tables, (select min(w.opens_at) from unnest(windows) w)));
  return query select * from indicators.gathered(tables, held_at, windows);
end $$;

-- People counted in each column of the total, told apart by what they were at the end of the one window asked for. Of
-- people alone: what counts places or events has no sex and no age.
create function indicators.class_counts(tables text[], area integer, units_on date, held_at timestamptz, counted indicators.counted_window)
  returns table (table_code text, column_code text, dimension text, class text, people bigint)
  language plpgsql security definer
  set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
begin
  perform indicators.gather(area, units_on, held_at, indicators.looks_back(tables, counted.opens_at));
  return query
  with people as materialized (
    select distinct r.table_code, c.code, r.person_id
      from indicators.gathered(tables, held_at, array[counted]) r cross join unnest(r.columns) as c (code)
     where r.row_unit_id is null and r.person_id is not null
  ),
  described as materialized (
    select f.person_id, f.sex, indicators.age_band(f.born_first, f.born_last, (counted.closes_at at time zone 'Asia/Ho_Chi_Minh')::date) as age, f.ethnicity, f.substance,
           indicators.place_of(h.state, h.detained, h.stay) as place
      from report_person f left join report_span h on h.person_id = f.person_id and h.starts_at <= counted.closes_at and h.ends_at > counted.closes_at
  )
  select p.table_code, p.code, d.dimension, d.class, count(*)
    from people p
    join described f on f.person_id = p.person_id
   cross join lateral (values ('sex', f.sex), ('age', f.age), ('ethnicity', f.ethnicity), ('substance', f.substance), ('place', f.place)) as d (dimension, class)
   group by 1, 2, 3, 4;
end $$;

revoke execute on all functions in schema indicators from public;
grant execute on function indicators.records, indicators.class_counts, indicators.unit_rows to dong_hanh_app;
