-- How the report names what a record says. The lists are those of the domain; a test holds the two together.

-- The list a state puts a person on. A determination keeps the person where they were: `indicators.spans` looks that up.
create function indicators.list_of(state text) returns text language sql immutable as $$
  select case
    when state in ('suspected', 'positive-user', 'user-managed', 'user-mgmt-suspended') then 'user'
    when state in ('completed', 'post-rehab') then 'aftercare'
    when state is null or state in ('off-list', 'determination') then 'none'
    else 'addict'
  end
$$;

-- A birth known by year or month counts as its last possible day.
create function indicators.age_band(born_on text, on_day date) returns text language sql immutable as $$
  select case
    when born.last_day is null or rpad(born_on, 10, '-01-01') > on_day::text then 'unknown'
    when born.last_day > (on_day - interval '14 years')::date::text then 'under14'
    when born.last_day > (on_day - interval '16 years')::date::text then '14-15'
    when born.last_day > (on_day - interval '18 years')::date::text then '16-17'
    when born.last_day > (on_day - interval '30 years')::date::text then '18-29'
    else '30plus'
  end
  from (select case
    when born_on ~ '^\d{4}$' then born_on || '-12-31'
    when born_on ~ '^[12]\d{3}-(0[1-9]|1[0-2])$' then ((born_on || '-01')::date + interval '1 month' - interval '1 day')::date::text
    when born_on ~ '^\d{4}-\d{2}-\d{2}$' then born_on
  end as last_day) born
$$;

-- Group of the main substance, which is the first one named.
create function indicators.substance_group(substances text[]) returns text language sql immutable as $$
  select case
    when substances[1] is null or substances[1] = 'OTH-UNK' then 'unknown'
    else case split_part(substances[1], '-', 1)
      when 'OPI' then 'opioids'
      when 'ATS' then 'ats'
      when 'ECS' then 'ats'
      when 'CAN' then 'cannabis'
      when 'KET' then 'other'
      when 'COC' then 'other'
      when 'SED' then 'other'
      when 'HAL' then 'other'
      when 'NPS' then 'other'
      when 'VOL' then 'other'
      when 'OTH' then 'other'
      else 'unknown'
    end
  end
$$;

create function indicators.ethnicity_group(ethnicity_code text) returns text language sql immutable as $$
  select case when ethnicity_code is null then 'unknown' when ethnicity_code = '01' then 'kinh' else 'other' end
$$;

-- Where an addicted person is managed. Detention comes before everything; `stay` is that of `indicators.spans`.
create function indicators.place_of(state text, flags text[], stay text) returns text language sql immutable as $$
  select case
    when flags && array['in-custody', 'in-prison'] then 'detained'
    when stay = 'compulsory' then 'compulsory'
    when stay = 'no-abode' then 'socialFacility'
    when state in ('rehab-vol-private', 'rehab-vol-public') then 'voluntaryFacility'
    when state = 'rehab-home' then 'homeCommunity'
    when state = 'substitution' then 'substitution'
    else 'outside'
  end
$$;
