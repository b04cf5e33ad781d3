-- The one way in: the records of the asked tables, for a unit within the scope of the session.
create function indicators.records(tables text[], area integer, units_on date, held_at timestamptz, windows indicators.counted_window[])
  returns table (table_code text, series text, row_unit_id integer, id text, kind text, what text, person_id uuid, unit_id integer, happened_at timestamptz, columns text[], amounts bigint[])
  language plpgsql security definer
  set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
begin
  perform indicators.gather(area, units_on, held_at, (select min(w.opens_at) from unnest(windows) w));
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
  if 'R8' = any (tables) then
    return query select 'R8', r.* from indicators.r8_records(held_at, windows) r;
  end if;
end $$;

revoke execute on all functions in schema indicators from public;
grant execute on function indicators.records, indicators.unit_rows to dong_hanh_app;
