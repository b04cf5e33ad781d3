-- Tables one makes oneself: counts of the people managed today, told apart by two dimensions. Of a province or commune the
-- index by unit is read, and identities by person; of the country every row once. Nothing of a person leaves but the class.
create function indicators.class_of_births(births text, dimension text) returns text language sql immutable as $$
  select case dimension
    when 'age' then format('indicators.age_band(indicators.first_possible_birth(%1$s), indicators.last_possible_birth(%1$s), $2)', births)
    else births
  end
$$;

create function indicators.class_expression(dimension text, level text) returns text language sql immutable as $$
  select case dimension
    when 'unit' then case level when 'country' then 's.province_code' else 's.unit_id::text' end
    when 'list' then 'indicators.list_of(s.state)'
    when 'state' then 's.state'
    when 'sex' then 's.sex'
    when 'age' then indicators.class_of_births('s.born_on', 'age')
    when 'month' then $t$to_char(s.state_since at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')$t$
    when 'ethnicity' then 'indicators.ethnicity_group(p.ethnicity_code)'
    when 'substance' then 'indicators.substance_group(p.substances)'
    when 'place' then $t$indicators.place_of(s.state, s.flags && array['in-custody', 'in-prison'], case
      when s.state in ('compulsory-rehab', 'temp-exit', 'funeral-leave') then 'compulsory'
      when s.state = 'held-during-file' then case when p.stable_residence then 'compulsory' else 'no-abode' end end)$t$
  end
$$;

create function indicators.people_counts(area integer, row_by text, column_by text, filters jsonb, on_day date)
  returns table (row_class text, column_class text, people bigint) language plpgsql stable security definer
  set search_path = public, pg_temp set jit = off as $$
declare
  asked record;
  used text[] := array[row_by, column_by] || array(select jsonb_object_keys(filters));
  narrowed text;
begin
  perform indicators.require_scope(area);
  select u.level, u.code into asked from administrative_unit u where u.unit_id = area and u.valid @> on_day;
  select coalesce(string_agg(format('and %s = any (array(select jsonb_array_elements_text($1 -> %L)))',
           indicators.class_expression(dimension, asked.level), dimension), ' '), '')
    into narrowed from jsonb_object_keys(filters) dimension;
  -- Ages are told of births, not of people: some thousands of dates against a million rows.
  return query execute format(
    'select %s, %s, sum(c.people)::bigint
       from (select %s as r, %s as k, count(*) as people from person_summary s %s
              where not s.merged and indicators.list_of(s.state) <> ''none'' and %s %s group by 1, 2) c
      group by 1, 2 limit 20000',
    indicators.class_of_births('c.r', row_by), indicators.class_of_births('c.k', column_by),
    case row_by when 'age' then 's.born_on' else indicators.class_expression(row_by, asked.level) end,
    case column_by when 'age' then 's.born_on' else indicators.class_expression(column_by, asked.level) end,
    case when not used && array['ethnicity', 'substance', 'place'] then ''
         when asked.level = 'country' then 'join person p on p.id = s.person_id'
         else 'cross join lateral (select p.ethnicity_code, p.substances, p.stable_residence from person p where p.id = s.person_id offset 0) p' end,
    case asked.level when 'country' then 'true' when 'province' then format('s.province_code = %L', asked.code) else format('s.unit_id = %s', area) end,
    narrowed) using filters, on_day;
end $$;

revoke execute on all functions in schema indicators from public;
grant execute on function indicators.people_counts to dong_hanh_app;
