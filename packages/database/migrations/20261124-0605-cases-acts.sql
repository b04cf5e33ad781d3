create table act (
  id uuid primary key,
  sequence bigint generated always as identity,
  person_id uuid not null references person,
  kind text not null,
  occurred_at timestamptz not null,
  occurred_precision text not null check (occurred_precision in ('day', 'instant')),
  actor text,
  unit_id integer references administrative_unit_key,
  payload jsonb not null default '{}',
  legal_basis jsonb not null default '[]',
  paper_number text,
  supersedes_id uuid unique references act,
  annuls boolean not null default false,
  reason text,
  was_late boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  check (supersedes_id is null or reason is not null),
  check (not annuls or supersedes_id is not null)
);
comment on table act is 'What happened in law. Append-only by grant: a wrong act is superseded by a new one with a reason.';
create index act_person on act (person_id, occurred_at, sequence);

create table person_state (
  person_id uuid not null references person,
  position integer not null,
  state text,
  flags text[] not null default '{}',
  regime text,
  form text,
  since_act_id uuid,
  unit_id integer not null,
  province_code text not null,
  valid tstzrange not null,
  recorded tstzrange not null
);
comment on table person_state is 'One row per interval of main state, flags and responsible unit. recorded tells when the program held it to be so: a report as of an earlier day reads what was known then.';
create index person_state_person on person_state (person_id) where upper_inf(recorded);
create index person_state_unit on person_state (unit_id, state);
create index person_state_province on person_state (province_code, state);

create table episode (
  person_id uuid not null references person,
  position integer not null,
  kind text not null,
  regime text not null,
  form text,
  starts_on date not null,
  planned_end_on date,
  ended_on date,
  outcome text,
  unit_id integer not null,
  province_code text not null,
  recorded tstzrange not null
);
create index episode_person on episode (person_id);
create index episode_unit on episode (unit_id, kind);

create table deadline (
  person_id uuid not null references person,
  position integer not null,
  act text not null,
  step text,
  due_at timestamptz not null,
  due_is_day boolean not null,
  met_at timestamptz,
  met_late boolean not null default false,
  cancelled boolean not null default false,
  actor text,
  basis jsonb not null,
  arithmetic text not null,
  unit_id integer not null,
  province_code text not null,
  primary key (person_id, position)
);
create index deadline_unit_open on deadline (unit_id, due_at) where met_at is null and not cancelled;
create index deadline_province_open on deadline (province_code, due_at) where met_at is null and not cancelled;

do $$
declare
  scoped text;
begin
  foreach scoped in array array['act', 'person_state', 'episode', 'deadline'] loop
    execute format('alter table %I enable row level security', scoped);
  end loop;
  execute 'create policy act_scope on act using (exists (select 1 from person p where p.id = person_id))';
  foreach scoped in array array['person_state', 'episode', 'deadline'] loop
    execute format($policy$create policy %1$I_scope on %1$I for select using (
      (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[])
      or person_id = any ((select app.granted_people())::uuid[]))$policy$, scoped);
  end loop;
end $$;
grant select, insert on act to dong_hanh_app;
grant select on person_state, episode, deadline to dong_hanh_app;
grant usage on all sequences in schema public to dong_hanh_app;

-- Stores what the domain derived from the acts of people the caller may read. A projection that did not change is left as it is.
-- each: {personId, recordedAt, unitId, provinceCode, rehabCount, states: [{state, flags, regime, form, sinceActId, unitId, provinceCode, from, to}],
--        episodes: [{kind, regime, form, from, to, endedOn, outcome, unitId, provinceCode}],
--        deadlines: [{act, step, dueAt, dueIsDay, metAt, metLate, cancelled, actor, basis, arithmetic}],
--        summary: {state, flags, regime, form, since, nextDueAt, nextAct}}; a person stands in it once.
create function app.store_projections(each jsonb) returns void language plpgsql security definer set search_path = public as $$
declare
  people uuid[] := array(select (e ->> 'personId')::uuid from jsonb_array_elements(each) e);
begin
  if exists (select 1 from unnest(people) wanted where not app.may_read_person(wanted)) then
    raise exception 'out of scope' using errcode = '42501';
  end if;

  create temporary table if not exists incoming_state (like person_state) on commit delete rows;
  create temporary table if not exists incoming_episode (like episode) on commit delete rows;
  delete from incoming_state;
  delete from incoming_episode;

  insert into incoming_state (person_id, position, state, flags, regime, form, since_act_id, unit_id, province_code, valid, recorded)
  select (e ->> 'personId')::uuid, s.position, s.state, s.flags, s.regime, s.form, s."sinceActId", s."unitId", s."provinceCode",
         tstzrange(s."from", s."to"), tstzrange((e ->> 'recordedAt')::timestamptz, null)
    from jsonb_array_elements(each) e,
         rows from (jsonb_to_recordset(e -> 'states') as (state text, flags text[], regime text, form text, "sinceActId" uuid, "unitId" integer, "provinceCode" text, "from" timestamptz, "to" timestamptz))
           with ordinality as s (state, flags, regime, form, "sinceActId", "unitId", "provinceCode", "from", "to", position);
  insert into incoming_episode (person_id, position, kind, regime, form, starts_on, planned_end_on, ended_on, outcome, unit_id, province_code, recorded)
  select (e ->> 'personId')::uuid, s.position, s.kind, s.regime, s.form, s."from", s."to", s."endedOn", s.outcome, s."unitId", s."provinceCode",
         tstzrange((e ->> 'recordedAt')::timestamptz, null)
    from jsonb_array_elements(each) e,
         rows from (jsonb_to_recordset(e -> 'episodes') as (kind text, regime text, form text, "from" date, "to" date, "endedOn" date, outcome text, "unitId" integer, "provinceCode" text))
           with ordinality as s (kind, regime, form, "from", "to", "endedOn", outcome, "unitId", "provinceCode", position);

  -- History keeps every row that was once held to be true; a row replaced within the same instant was never seen and goes.
  with same as (
    select o.ctid as old_row, n.ctid as new_row from person_state o join incoming_state n using (person_id, position)
     where upper_inf(o.recorded) and o.person_id = any (people) and o.state is not distinct from n.state and o.flags = n.flags and o.regime is not distinct from n.regime
       and o.form is not distinct from n.form and o.since_act_id is not distinct from n.since_act_id and o.unit_id = n.unit_id and o.valid = n.valid),
  dropped as (delete from incoming_state where ctid in (select new_row from same))
  update person_state o set recorded = tstzrange(lower(o.recorded), greatest((e ->> 'recordedAt')::timestamptz, lower(o.recorded)))
    from jsonb_array_elements(each) e
   where o.person_id = (e ->> 'personId')::uuid and o.person_id = any (people) and upper_inf(o.recorded) and o.ctid not in (select old_row from same);
  delete from person_state where isempty(recorded) and person_id = any (people);
  insert into person_state select * from incoming_state;

  with same as (
    select o.ctid as old_row, n.ctid as new_row from episode o join incoming_episode n using (person_id, position)
     where upper_inf(o.recorded) and o.person_id = any (people) and o.kind = n.kind and o.regime = n.regime and o.form is not distinct from n.form and o.starts_on = n.starts_on
       and o.planned_end_on is not distinct from n.planned_end_on and o.ended_on is not distinct from n.ended_on and o.outcome is not distinct from n.outcome and o.unit_id = n.unit_id),
  dropped as (delete from incoming_episode where ctid in (select new_row from same))
  update episode o set recorded = tstzrange(lower(o.recorded), greatest((e ->> 'recordedAt')::timestamptz, lower(o.recorded)))
    from jsonb_array_elements(each) e
   where o.person_id = (e ->> 'personId')::uuid and o.person_id = any (people) and upper_inf(o.recorded) and o.ctid not in (select old_row from same);
  delete from episode where isempty(recorded) and person_id = any (people);
  insert into episode select * from incoming_episode;

  delete from deadline where person_id = any (people);
  insert into deadline (person_id, position, act, step, due_at, due_is_day, met_at, met_late, cancelled, actor, basis, arithmetic, unit_id, province_code)
  select (e ->> 'personId')::uuid, d.position, d.act, d.step, d."dueAt", d."dueIsDay", d."metAt", d."metLate", d.cancelled, d.actor, d.basis, d.arithmetic,
         (e ->> 'unitId')::integer, e ->> 'provinceCode'
    from jsonb_array_elements(each) e,
         rows from (jsonb_to_recordset(e -> 'deadlines') as (act text, step text, "dueAt" timestamptz, "dueIsDay" boolean, "metAt" timestamptz, "metLate" boolean, cancelled boolean, actor text, basis jsonb, arithmetic text))
           with ordinality as d (act, step, "dueAt", "dueIsDay", "metAt", "metLate", cancelled, actor, basis, arithmetic, position);

  update person p set unit_id = (e ->> 'unitId')::integer, province_code = e ->> 'provinceCode'
    from jsonb_array_elements(each) e
   where p.id = (e ->> 'personId')::uuid and p.id = any (people) and (p.unit_id, p.province_code) is distinct from ((e ->> 'unitId')::integer, e ->> 'provinceCode');

  update person_summary ps set
      unit_id = (e ->> 'unitId')::integer, province_code = e ->> 'provinceCode', rehab_count = (e ->> 'rehabCount')::integer,
      state = e -> 'summary' ->> 'state', flags = array(select jsonb_array_elements_text(e -> 'summary' -> 'flags')), regime = e -> 'summary' ->> 'regime', form = e -> 'summary' ->> 'form',
      state_since = (e -> 'summary' ->> 'since')::timestamptz, next_due_at = (e -> 'summary' ->> 'nextDueAt')::timestamptz, next_act = e -> 'summary' ->> 'nextAct'
    from jsonb_array_elements(each) e where ps.person_id = (e ->> 'personId')::uuid and ps.person_id = any (people);
end $$;

-- For a rebuild by the operator, who sees everything.
create function app.clear_projections(people uuid[]) returns void language plpgsql security definer set search_path = public as $$
begin
  if app.role() is distinct from 'operator' then
    raise exception 'operator only' using errcode = '42501';
  end if;
  delete from person_state where person_id = any (people);
  delete from episode where person_id = any (people);
  delete from deadline where person_id = any (people);
end $$;

create function app.account_name(wanted uuid) returns text language sql stable security definer set search_path = public
  as $$ select display_name from account where id = wanted and app.account_id() is not null $$;
