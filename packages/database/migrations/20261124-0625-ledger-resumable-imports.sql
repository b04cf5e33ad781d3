alter table attachment add column file_name text;

-- An import goes on without the session that began it: the post it runs in, the language of its reasons and the name it gives the ledger stay with it.
alter table ledger_import
  add column membership_id uuid not null references membership,
  add column language text not null check (language in ('vi', 'en')),
  add column source_name text not null,
  add column problems jsonb not null default '{}';
comment on column ledger_import.last_row is 'Rows up to this one are dealt with, whatever happens; the transaction of a batch moves it.';
create index ledger_import_unfinished on ledger_import (recorded_at) where state = 'running';
grant update (problems) on ledger_import to dong_hanh_app;

-- A refused or ignored row has no fingerprint.
alter table ledger_row alter column fingerprint drop not null;
alter table ledger_row drop constraint ledger_row_outcome_check;
alter table ledger_row add constraint ledger_row_outcome_check
  check (outcome in ('created', 'matched', 'possible-duplicate', 'refused', 'ignored'));

-- Folded names are compared byte by byte: no language's order is asked of them.
alter table name_form alter column folded type text collate "C";

-- Namesakes are asked for by year of birth everywhere, and in a unit also by month and day, or where a birth is not known.
drop index person_name_form;
create index person_name_form_year on person (name_form_id, "left"(born_on, 4));
drop index person_unit;
create index person_unit_name_form on person (unit_id, name_form_id, substr(born_on, 5));

-- Asks across every scope whether somebody like each of the wanted is already known; outside the caller's scope nobody is named.
-- The planner knows nothing of tables that a running import fills, so the plan is fixed: one look into an index for each of the wanted.
create function app.find_same_people(wanted_names text[], wanted_births text[], wanted_units integer[], wanted_kinds text[], wanted_hashes bytea[])
  returns table (wanted integer, person_id uuid, folded text, id_matches boolean, id_differs boolean, full_name text, born_on text, sex text, unit_id integer, province_code text)
  language sql stable security definer set search_path = public set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
    with scope as materialized (select app.sees_everything() as everything, app.scope_provinces() as provinces, app.scope_units() as units where app.account_id() is not null),
    sought as materialized (
      select s.position, s.born_on, s.unit_id, s.kind, s.hash, f.id as name_form_id
        from unnest(wanted_names, wanted_births, wanted_units, wanted_kinds, wanted_hashes) with ordinality as s (folded, born_on, unit_id, kind, hash, position)
        left join name_form f on f.folded = s.folded),
    found as (
      select s.position, s.kind, s.hash, p.id from sought s join person p on p.name_form_id = s.name_form_id and left(p.born_on, 4) = left(s.born_on, 4)
      union
      select s.position, s.kind, s.hash, p.id from sought s join person p on p.unit_id = s.unit_id and p.name_form_id = s.name_form_id and substr(p.born_on, 5) = substr(s.born_on, 5)
       where length(s.born_on) > 4
      union
      select s.position, s.kind, s.hash, p.id from sought s join person p on p.unit_id = s.unit_id and p.name_form_id = s.name_form_id and substr(p.born_on, 5) is null
      union
      select s.position, s.kind, s.hash, p.id from sought s join person p on p.unit_id = s.unit_id and p.name_form_id = s.name_form_id
       where s.born_on is null
      union
      select s.position, s.kind, s.hash, d.person_id from sought s join person_document d on d.lookup_hash = s.hash)
    select found.position::integer, p.id, f.folded, coalesce(number.matches, false), coalesce(number.differs and not number.matches, false),
           case when scope.everything or p.province_code = any (scope.provinces) or p.unit_id = any (scope.units) then p.full_name end,
           p.born_on, p.sex, p.unit_id, p.province_code
      from found
      join person p on p.id = found.id and p.merged_into is null
      join name_form f on f.id = p.name_form_id
      cross join scope
      left join lateral (select bool_or(d.lookup_hash = found.hash) as matches, bool_or(d.kind = found.kind and d.lookup_hash <> found.hash) as differs
                           from person_document d where d.person_id = p.id) number on found.hash is not null
  $$;

-- Rows already taken on in units the caller may write, whoever is responsible for the person now.
create function app.find_known_ledger_rows(wanted_units integer[], wanted_fingerprints bytea[])
  returns table (wanted integer, person_id uuid)
  language sql stable security definer set search_path = public set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
    with readable as materialized (
      select u.unit_id from administrative_unit u
       where u.unit_id in (select distinct unnest(wanted_units)) and u.valid @> current_date and app.account_id() is not null
         and (app.sees_everything() or u.province_code = any (app.scope_provinces()) or u.unit_id = any (app.scope_units())))
    select s.position::integer, coalesce(p.merged_into, p.id)
      from unnest(wanted_units, wanted_fingerprints) with ordinality as s (unit_id, fingerprint, position)
      join readable r on r.unit_id = s.unit_id
      join ledger_known_row k on k.unit_id = s.unit_id and k.fingerprint = s.fingerprint
      join person p on p.id = k.person_id
  $$;

-- Stores what follows from the first act of people who came with the transaction: nothing stands that could differ. Shape as of app.store_projections;
-- the row of the lists is written with the person.
create function app.store_first_projections(each jsonb) returns void language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from jsonb_array_elements(each) e left join person p on p.id = (e ->> 'personId')::uuid
              where p.id is null or not (app.sees_everything() or p.province_code = any (app.scope_provinces()) or p.unit_id = any (app.scope_units()))) then
    raise exception 'out of scope' using errcode = '42501';
  end if;
  if exists (select 1 from jsonb_array_elements(each) e join person_state s on s.person_id = (e ->> 'personId')::uuid) then
    raise exception 'projections exist' using errcode = '23505';
  end if;
  insert into person_state (person_id, position, state, flags, regime, form, since_act_id, unit_id, province_code, valid, recorded)
  select (e ->> 'personId')::uuid, s.position, s.state, s.flags, s.regime, s.form, s."sinceActId", s."unitId", s."provinceCode",
         tstzrange(s."from", s."to"), tstzrange((e ->> 'recordedAt')::timestamptz, null)
    from jsonb_array_elements(each) e,
         rows from (jsonb_to_recordset(e -> 'states') as (state text, flags text[], regime text, form text, "sinceActId" uuid, "unitId" integer, "provinceCode" text, "from" timestamptz, "to" timestamptz))
           with ordinality as s (state, flags, regime, form, "sinceActId", "unitId", "provinceCode", "from", "to", position);
  insert into episode (person_id, position, kind, regime, form, starts_on, planned_end_on, ended_on, outcome, unit_id, province_code, recorded)
  select (e ->> 'personId')::uuid, s.position, s.kind, s.regime, s.form, s."from", s."to", s."endedOn", s.outcome, s."unitId", s."provinceCode",
         tstzrange((e ->> 'recordedAt')::timestamptz, null)
    from jsonb_array_elements(each) e,
         rows from (jsonb_to_recordset(e -> 'episodes') as (kind text, regime text, form text, "from" date, "to" date, "endedOn" date, outcome text, "unitId" integer, "provinceCode" text))
           with ordinality as s (kind, regime, form, "from", "to", "endedOn", outcome, "unitId", "provinceCode", position);
  insert into deadline (person_id, position, act, step, due_at, due_is_day, met_at, met_late, cancelled, actor, basis, arithmetic, unit_id, province_code)
  select (e ->> 'personId')::uuid, d.position, d.act, d.step, d."dueAt", d."dueIsDay", d."metAt", d."metLate", d.cancelled, d.actor, d.basis, d.arithmetic,
         (e ->> 'unitId')::integer, e ->> 'provinceCode'
    from jsonb_array_elements(each) e,
         rows from (jsonb_to_recordset(e -> 'deadlines') as (act text, step text, "dueAt" timestamptz, "dueIsDay" boolean, "metAt" timestamptz, "metLate" boolean, cancelled boolean, actor text, basis jsonb, arithmetic text))
           with ordinality as d (act, step, "dueAt", "dueIsDay", "metAt", "metLate", cancelled, actor, basis, arithmetic, position);
end $$;
