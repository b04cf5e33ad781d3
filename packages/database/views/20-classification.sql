-- How the report names what a record says. The lists are those of the domain; a test holds the two together.

-- The list a state puts a person on. A determination keeps the person where they were: `indicators.gather` looks that up.
create function indicators.list_of(state text) returns text language sql immutable as $$
  select case
    when state in ('suspected', 'positive-user', 'user-managed', 'user-mgmt-suspended') then 'user'
    when state in ('completed', 'post-rehab') then 'aftercare'
    when state is null or state in ('off-list', 'determination') then 'none'
    else 'addict'
  end
$$;

-- First and last day on which a person whose birth is known by year, month or day (`1985`, `1985-06`, `1985-06-05`) may have
-- been born. Plain expressions, which the planner writes into the query instead of calling them for every person.
create function indicators.first_possible_birth(born_on text) returns date language sql immutable as $$
  select case
    when born_on < '1000' then null
    when length(born_on) = 4 then make_date(born_on::integer, 1, 1)
    when substr(born_on, 6, 2) not between '01' and '12' then null
    else make_date(left(born_on, 4)::integer, substr(born_on, 6, 2)::integer, 1) + coalesce(nullif(substr(born_on, 9), '')::integer, 1) - 1
  end
$$;
create function indicators.last_possible_birth(born_on text) returns date language sql immutable as $$
  select case
    when born_on < '1000' then null
    when length(born_on) = 4 then make_date(born_on::integer, 12, 31)
    when substr(born_on, 6, 2) not between '01' and '12' then null
    when length(born_on) = 7 then (make_date(left(born_on, 4)::integer, substr(born_on, 6)::integer, 1) + interval '1 month')::date - 1
    else make_date(left(born_on, 4)::integer, substr(born_on, 6, 2)::integer, 1) + substr(born_on, 9)::integer - 1
  end
$$;
create function indicators.age_band(born_first date, born_last date, on_day date) returns text language sql immutable as $$
  select case
    when born_last is null or born_first > on_day then 'unknown'
    when born_last > (on_day - interval '14 years')::date then 'under14'
    when born_last > (on_day - interval '16 years')::date then '14-15'
    when born_last > (on_day - interval '18 years')::date then '16-17'
    when born_last > (on_day - interval '30 years')::date then '18-29'
    else '30plus'
  end
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

-- Where an addicted person is managed. Detention comes before everything; `stay` is that of `indicators.gather`.
create function indicators.place_of(state text, detained boolean, stay text) returns text language sql immutable as $$
  select case
    when detained then 'detained'
    when stay = 'compulsory' then 'compulsory'
    when stay = 'no-abode' then 'socialFacility'
    when state in ('rehab-vol-private', 'rehab-vol-public') then 'voluntaryFacility'
    when state = 'rehab-home' then 'homeCommunity'
    when state = 'substitution' then 'substitution'
    else 'outside'
  end
$$;
