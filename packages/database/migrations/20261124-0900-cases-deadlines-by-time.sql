-- Deadlines hold as of a moment: some come, lapse or pass to another office by time alone. The file says when, and is derived anew then.
alter table person_summary
  add column deadlines_as_of timestamptz,
  add column deadlines_change_at timestamptz;
create index person_summary_deadlines_change on person_summary (deadlines_change_at) where deadlines_change_at is not null;
update person_summary set deadlines_change_at = now() where state is not null;

-- Replaces deadlines with what holds as of a moment. Whoever calls it has asked whether the people may be read.
-- each: {personId, deadlines: as of app.store_projections, summary: {asOf, changesAt, flags, nextDueAt, nextAct}}; a person stands in it once.
create function app.write_deadlines(each jsonb) returns void language plpgsql set search_path = public as $$
declare
  people uuid[] := array(select (e ->> 'personId')::uuid from jsonb_array_elements(each) e);
begin
  delete from deadline where person_id = any (people);
  insert into deadline (person_id, position, act, step, due_at, due_is_day, met_at, met_late, cancelled, actor, basis, arithmetic, unit_id, province_code)
  select (e ->> 'personId')::uuid, d.position, d.act, d.step, d."dueAt", d."dueIsDay", d."metAt", d."metLate", d.cancelled, d.actor, d.basis, d.arithmetic,
         p.unit_id, p.province_code
    from jsonb_array_elements(each) e join person p on p.id = (e ->> 'personId')::uuid,
         rows from (jsonb_to_recordset(e -> 'deadlines') as (act text, step text, "dueAt" timestamptz, "dueIsDay" boolean, "metAt" timestamptz, "metLate" boolean, cancelled boolean, actor text, basis jsonb, arithmetic text))
           with ordinality as d (act, step, "dueAt", "dueIsDay", "metAt", "metLate", cancelled, actor, basis, arithmetic, position);

  update person_summary ps set
      deadlines_as_of = (e -> 'summary' ->> 'asOf')::timestamptz, deadlines_change_at = (e -> 'summary' ->> 'changesAt')::timestamptz,
      flags = array(select jsonb_array_elements_text(e -> 'summary' -> 'flags')),
      next_due_at = (e -> 'summary' ->> 'nextDueAt')::timestamptz, next_act = e -> 'summary' ->> 'nextAct'
    from jsonb_array_elements(each) e where ps.person_id = (e ->> 'personId')::uuid and ps.person_id = any (people);
end $$;
revoke execute on function app.write_deadlines from public;

-- The deadlines alone: states and episodes do not change by time.
create function app.store_deadlines(each jsonb) returns void language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from jsonb_array_elements(each) e where not app.may_read_person((e ->> 'personId')::uuid)) then
    raise exception 'out of scope' using errcode = '42501';
  end if;
  perform app.write_deadlines(each);
end $$;

create or replace function app.store_projections(each jsonb) returns void language plpgsql security definer set search_path = public as $$
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

  update person p set unit_id = (e ->> 'unitId')::integer, province_code = e ->> 'provinceCode'
    from jsonb_array_elements(each) e
   where p.id = (e ->> 'personId')::uuid and p.id = any (people) and (p.unit_id, p.province_code) is distinct from ((e ->> 'unitId')::integer, e ->> 'provinceCode');

  update person_summary ps set
      unit_id = (e ->> 'unitId')::integer, province_code = e ->> 'provinceCode', rehab_count = (e ->> 'rehabCount')::integer,
      state = e -> 'summary' ->> 'state', regime = e -> 'summary' ->> 'regime', form = e -> 'summary' ->> 'form', state_since = (e -> 'summary' ->> 'since')::timestamptz
    from jsonb_array_elements(each) e where ps.person_id = (e ->> 'personId')::uuid and ps.person_id = any (people);
  perform app.write_deadlines(each);
end $$;
