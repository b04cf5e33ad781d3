-- What the program held to be so at a moment, gathered once for all tables of a report: histories of people and the acts
-- that stood. The gathered rows live in temporary tables of the session and end with the transaction.

-- Lines a record counts in: always the total, and that of its own unit where it has one.
create function indicators.lines(in_area boolean, row_unit_id integer) returns integer[] language sql immutable as $$
  select case when not in_area then array[]::integer[] when row_unit_id is null then array[null::integer] else array[null::integer, row_unit_id] end
$$;

create function indicators.prepare_tables() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if to_regclass('pg_temp.report_span') is not null then
    truncate pg_temp.report_unit, pg_temp.report_person, pg_temp.report_act, pg_temp.report_span;
    return;
  end if;
  create temporary table report_unit (unit_id integer, commune_unit_id integer, row_unit_id integer) on commit delete rows;
  create temporary table report_person (person_id uuid, born_first date, born_last date, sex text, ethnicity text, substance text, stable_residence boolean) on commit delete rows;
  create temporary table report_act (person_id uuid, id uuid, kind text, occurred_at timestamptz, sequence bigint, payload jsonb) on commit delete rows;
  create index on report_act (person_id) where kind = 'hold';
  create temporary table report_span (
    person_id uuid, state text, list text, detained boolean, absent boolean, deceased boolean, missing boolean, stay text, unit_id integer, commune_unit_id integer, row_unit_id integer, in_area boolean,
    list_before text, detained_before boolean, unit_before integer, ever_addict_before boolean, course_from timestamptz,
    act_id uuid, starts_at timestamptz, ends_at timestamptz) on commit delete rows;
end $$;

-- The relations below are written over these tables.
select indicators.prepare_tables();

-- Gathers everybody who was managed in the area after `since`, with the whole history in intervals without gaps.
-- state: a determination shows the state it interrupts. stay: in a facility under compulsion; holding goes on while the
-- file is at the court and the order waits. in_area: the responsible unit is one of the area's.
-- course_from: end of the last interval before a measure, so that a voluntary course was decided at that moment.
-- `offset 0` asks for one look-up by person, however many people the planner expects.
create function indicators.gather(area integer, units_on date, held_at timestamptz, since timestamptz) returns void language plpgsql security definer
  set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
begin
  perform indicators.require_scope(area);
  perform indicators.prepare_tables();
  insert into report_unit select * from indicators.unit_rows(area, units_on);

  insert into report_person
  select p.person_id, indicators.first_possible_birth(f.born_on), indicators.last_possible_birth(f.born_on), coalesce(f.sex, 'unknown'),
         indicators.ethnicity_group(f.ethnicity_code), indicators.substance_group(f.substances), coalesce(f.stable_residence, true)
    from (
      select distinct s.person_id from report_unit u join person_state s on s.unit_id = u.unit_id
       where s.recorded @> held_at and s.state <> 'off-list' and coalesce(upper(s.valid), 'infinity') >= since) p
    left join lateral (
      -- Bounds apart, so that the look-up takes the index by person and not the slower one that guards against overlaps.
      select * from person_fact f
       where f.person_id = p.person_id and lower(f.recorded) <= held_at and (upper_inf(f.recorded) or upper(f.recorded) > held_at)
      offset 0) f on true;

  -- Acts recorded by then, neither superseded nor annulled by then, of the files read as one person at that moment.
  insert into report_act
  with recorded as materialized (
    select file.person_id, a.*
      from (
        select p.person_id, p.person_id as file_id from report_person p
        union all
        select m.kept_person_id, m.merged_person_id from person_merge m join report_person p on p.person_id = m.kept_person_id
         where m.merged_at <= held_at and (m.undone_at is null or m.undone_at > held_at)) file
     cross join lateral (
        select a.id, a.kind, a.occurred_at, a.sequence, a.supersedes_id, a.annuls,
               case when a.kind in ('hold', 'court-decision', 'carried-over') then a.payload end as payload
          from act a
         where a.person_id = file.file_id and a.recorded_at <= held_at
           and (a.supersedes_id is not null or a.kind in ('carried-over', 'hold', 'intake')
             or a.occurred_at > since and a.kind in (
               'comp-file', 'to-court', 'court-decision', 'execute', 'vol-decide', 'transfer-facility', 'self-stop', 'exempt-rest', 'complete', 'post-end'))
        offset 0) a
  )
  select r.person_id, r.id, r.kind, r.occurred_at, r.sequence, r.payload from recorded r
   where not r.annuls and not exists (select 1 from recorded later where later.supersedes_id = r.id);

  insert into report_span
  with ever_held as materialized (
    select distinct a.person_id from report_act a where a.kind = 'hold' or (a.kind = 'carried-over' and a.payload ->> 'state' = 'held-during-file')
  ),
  -- Few intervals take their meaning from an earlier one; only those look it up.
  carried as (
    select k.person_id, k.unit_id, k.act_id, k.starts_at, k.ends_at, k.flags, k.state, k.stable_residence,
           case
             when k.state is distinct from 'determination' then k.state
             when k.position > 1 then (
               select e.state from person_state e
                where e.person_id = k.person_id and e.recorded @> held_at and lower(e.valid) < k.starts_at and e.state is distinct from 'determination'
                order by lower(e.valid) desc limit 1)
           end as shown_state,
           case
             when h.person_id is null then false
             when k.state = 'held-during-file' then true
             when k.state in ('court', 'ordered') then coalesce((
               select e.state from person_state e
                where e.person_id = k.person_id and e.recorded @> held_at and lower(e.valid) < k.starts_at and e.state not in ('court', 'ordered')
                order by lower(e.valid) desc limit 1) = 'held-during-file', false)
             else false
           end as held
      from (
        select s.person_id, s.position, s.state, s.flags, s.unit_id, s.since_act_id as act_id, lower(s.valid) as starts_at,
               coalesce(upper(s.valid), 'infinity') as ends_at, p.stable_residence
          from report_person p
         cross join lateral (select * from person_state s where s.person_id = p.person_id and s.recorded @> held_at offset 0) s) k
      left join ever_held h on h.person_id = k.person_id
    offset 0
  ),
  named as (
    select c.*, u.commune_unit_id, u.row_unit_id, u.unit_id is not null as in_area, indicators.list_of(c.shown_state) as list,
           c.flags && array['in-custody', 'in-prison'] as detained, 'absent' = any (c.flags) as absent, 'deceased' = any (c.flags) as deceased,
           'missing' = any (c.flags) as missing,
           case
             when c.state in ('compulsory-rehab', 'temp-exit', 'funeral-leave') then 'compulsory'
             when c.held and indicators.held_in_facility(c.person_id, c.starts_at) then case when c.stable_residence then 'compulsory' else 'no-abode' end
           end as stay
      from carried c left join report_unit u on u.unit_id = c.unit_id
    offset 0
  )
  -- Intervals over by `since` have told the later ones what they need to know.
  select * from (
  select n.person_id, n.shown_state, n.list, n.detained, n.absent, n.deceased, n.missing, n.stay, n.unit_id, n.commune_unit_id, n.row_unit_id, n.in_area,
         lag(n.list, 1, 'none') over in_order, lag(n.detained, 1, false) over in_order, lag(n.unit_id) over in_order,
         coalesce(min(case when n.list = 'addict' then n.starts_at end) over in_order < n.starts_at, false),
         max(case when n.state in ('addict-identified', 'rehab-registered', 'exempted') then n.ends_at end) over in_order, n.act_id, n.starts_at, n.ends_at
    from named n
  window in_order as (partition by n.person_id order by n.starts_at)) s
   where s.ends_at > since;
end $$;

-- A person is held in a facility while the compulsory file is made, unless the last decision to hold names the family.
create function indicators.held_in_facility(person uuid, by_moment timestamptz) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return coalesce((
    select a.payload ->> 'place' from report_act a
     where a.person_id = person and a.kind = 'hold' and a.occurred_at <= by_moment
     order by a.occurred_at desc, a.sequence desc limit 1), 'facility') <> 'family';
end $$;
