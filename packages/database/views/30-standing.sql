-- What the program held to be so at a moment: histories of people, and the acts that stood.

-- The files read as one person at that moment: the person's own and those merged into it.
create function indicators.files_of(person uuid, held_at timestamptz) returns uuid[] language sql stable as $$
  select array(
    select person
    union all
    select m.merged_person_id from person_merge m
     where m.kept_person_id = person and m.merged_at <= held_at and (m.undone_at is null or m.undone_at > held_at))
$$;

-- Acts recorded by then, neither superseded nor annulled by then.
create function indicators.stands(wanted act, held_at timestamptz) returns boolean language sql stable as $$
  select wanted.recorded_at <= held_at and not wanted.annuls
     and not exists (select 1 from act later where later.supersedes_id = wanted.id and later.recorded_at <= held_at)
$$;

-- A person is held in a facility while the compulsory file is made, unless the last decision to hold names the family.
create function indicators.held_in_facility(person uuid, by_moment timestamptz, held_at timestamptz) returns boolean language sql stable as $$
  select coalesce((
    select a.payload ->> 'place' from act a
     where a.person_id = any (indicators.files_of(person, held_at)) and a.kind = 'hold' and a.occurred_at <= by_moment
       and indicators.stands(a, held_at)
     order by a.occurred_at desc, a.sequence desc limit 1), 'facility') <> 'family'
$$;

-- The whole history of everybody who was ever managed in the area, in intervals without gaps.
-- state: a determination shows the state it interrupts. stay: in a facility under compulsion; holding goes on while the
-- file is at the court and the order waits. in_area: the responsible unit is one of the area's.
create function indicators.spans(area integer, units_on date, held_at timestamptz)
  returns table (person_id uuid, state text, list text, flags text[], stay text, unit_id integer, commune_unit_id integer, row_unit_id integer,
    in_area boolean, stable_residence boolean, act_id uuid, starts_at timestamptz, ends_at timestamptz) language sql stable as $$
  with units as materialized (select * from indicators.unit_rows(area, units_on)),
  people as materialized (
    select distinct s.person_id from person_state s join units u on u.unit_id = s.unit_id where s.recorded @> held_at
  ),
  held as (
    select s.person_id, s.state, s.flags, s.unit_id, u.commune_unit_id, u.row_unit_id, u.unit_id is not null as in_area, s.since_act_id,
           lower(s.valid) as starts_at, coalesce(upper(s.valid), 'infinity') as ends_at,
           count(*) filter (where s.state is distinct from 'determination') over in_order as settled,
           count(*) filter (where s.state is null or s.state not in ('court', 'ordered')) over in_order as settled_hold
      from people p
      join person_state s on s.person_id = p.person_id and s.recorded @> held_at
      left join units u on u.unit_id = s.unit_id
    window in_order as (partition by s.person_id order by lower(s.valid))
  ),
  carried as (
    select h.*,
           nullif(first_value(h.state) over (partition by h.person_id, h.settled order by h.starts_at), 'determination') as shown_state,
           first_value(h.state) over (partition by h.person_id, h.settled_hold order by h.starts_at) as hold_state
      from held h
  )
  select c.person_id, c.shown_state, indicators.list_of(c.shown_state), c.flags,
         case
           when c.state in ('compulsory-rehab', 'temp-exit', 'funeral-leave') then 'compulsory'
           when c.hold_state = 'held-during-file' and indicators.held_in_facility(c.person_id, c.starts_at, held_at)
             then case when f.stable_residence then 'compulsory' else 'no-abode' end
         end,
         c.unit_id, c.commune_unit_id, c.row_unit_id, c.in_area, f.stable_residence, c.since_act_id, c.starts_at, c.ends_at
    from carried c
    left join person_fact f on f.person_id = c.person_id and f.recorded @> held_at
$$;

-- Lines a record counts in: always the total, and that of its own unit where it has one.
create function indicators.lines(in_area boolean, row_unit_id integer) returns integer[] language sql immutable as $$
  select case when not in_area then array[]::integer[] when row_unit_id is null then array[null::integer] else array[null::integer, row_unit_id] end
$$;
