-- The records behind the figures of the periodic report. Replaced whole whenever a file of this folder changes.
drop schema if exists indicators cascade;
create schema indicators;
comment on schema indicators is 'Each table of the report is one relation of records. A figure is the number of its rows, the evidence is the rows.';
grant usage on schema indicators to dong_hanh_app;

-- One record and the columns it counts in. row_unit_id: the line of the table, null for the total line.
-- A span of time counted: after opens_at, up to and with closes_at.
create type indicators.counted_window as (series text, opens_at timestamptz, closes_at timestamptz);

create type indicators.record as (
  series text,
  row_unit_id integer,
  id text,
  kind text,
  what text,
  person_id uuid,
  unit_id integer,
  happened_at timestamptz,
  columns text[]
);
-- The same, where a record counts more than once in a column: one amount a column, null where each is one.
create type indicators.weighed_record as (
  series text,
  row_unit_id integer,
  id text,
  kind text,
  what text,
  person_id uuid,
  unit_id integer,
  happened_at timestamptz,
  columns text[],
  amounts bigint[]
);

-- A person who moved away still counts in the old unit's period, so the relations read past row security; what they
-- tell is bounded here instead: the asked unit lies within the scope of the session.
create function indicators.require_scope(area integer) returns void language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(app.sees_everything() or area = any (app.scope_units()) or exists (
    select 1 from administrative_unit u
     where u.unit_id = area and case u.level when 'province' then u.code else u.province_code end = any (app.scope_provinces())), false) then
    raise exception 'out of scope' using errcode = '42501';
  end if;
end $$;

-- Units whose people the report of `area` shows, on the map of the day `units_on`. commune_unit_id: the commune they are
-- shown under on that day, null where a unit was divided and its successor cannot be told; row_unit_id: the line.
create function indicators.unit_rows(area integer, units_on date)
  returns table (unit_id integer, commune_unit_id integer, row_unit_id integer) language sql stable as $$
  with recursive asked as (
    select u.unit_id, u.level, u.code from administrative_unit u where u.unit_id = area and u.valid @> units_on
  ),
  communes as (
    select c.unit_id, case when a.level = 'country' then p.unit_id else c.unit_id end as row_unit_id
      from asked a
      join administrative_unit c on c.valid @> units_on and c.level = 'commune'
       and (a.level = 'country' or (a.level = 'province' and c.province_code = a.code) or c.unit_id = a.unit_id)
      left join administrative_unit p on p.code = c.province_code and p.level = 'province' and p.valid @> units_on
  ),
  -- A unit taken over whole by one other is shown under that one, however long ago.
  followed as (
    select c.unit_id, c.unit_id as commune_unit_id, c.row_unit_id from communes c
    union
    select s.from_unit_id, f.commune_unit_id, f.row_unit_id
      from followed f
      join unit_succession s on s.to_unit_id = f.unit_id and s.effective_on <= units_on
     where not exists (select 1 from unit_succession x where x.from_unit_id = s.from_unit_id and x.to_unit_id <> s.to_unit_id)
  ),
  provinces as (
    select p.unit_id, p.unit_id as province_unit_id
      from asked a
      join administrative_unit p on p.level = 'province' and p.valid @> units_on and (a.level = 'country' or p.unit_id = a.unit_id)
    union
    select s.from_unit_id, v.province_unit_id
      from provinces v join unit_succession s on s.to_unit_id = v.unit_id and s.effective_on <= units_on
  )
  select f.unit_id, f.commune_unit_id, f.row_unit_id from followed f
  union all
  -- A unit made later out of units of the area alone: shown under the one it was, else in the total.
  select s.to_unit_id, case when count(*) = 1 then min(f.commune_unit_id) end, case when count(*) = 1 then min(f.row_unit_id) end
    from followed f
    join unit_succession s on s.from_unit_id = f.unit_id and s.effective_on > units_on
   where f.unit_id = f.commune_unit_id
     and not exists (
       select 1 from unit_succession x
        where x.to_unit_id = s.to_unit_id and not exists (select 1 from followed y where y.unit_id = x.from_unit_id))
   group by s.to_unit_id
  union all
  -- Divided units, and people held at the province itself: in the total of their province, in the line of no commune.
  select v.unit_id, null::integer, case when (select level from asked) = 'country' then v.province_unit_id end
    from (
      select d.from_unit_id as unit_id, p.province_unit_id
        from (
          select s.from_unit_id from unit_succession s
           where s.effective_on <= units_on and exists (select 1 from provinces)
           group by s.from_unit_id having count(*) > 1) d
       cross join lateral (
          select u.province_code, u.valid from administrative_unit u
           where u.unit_id = d.from_unit_id and u.level = 'commune' order by upper(u.valid) desc nulls first limit 1) u
       cross join lateral (
          select o.unit_id from administrative_unit o
           where o.code = u.province_code and o.level = 'province' and o.valid && u.valid order by upper(o.valid) desc nulls first limit 1) o
        join provinces p on p.unit_id = o.unit_id
      union
      select unit_id, province_unit_id from provinces
    ) v
   where not exists (select 1 from followed f where f.unit_id = v.unit_id)
$$;
