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

-- Namesakes are asked for in a unit, and by year of birth everywhere.
drop index person_name_form;
create index person_name_form_year on person (name_form_id, "left"(born_on, 4));
drop index person_unit;
create index person_unit_name_form on person (unit_id, name_form_id);

-- Asks across every scope whether somebody like each of the wanted is already known; outside the caller's scope nobody is named.
-- The planner knows nothing of tables that a running import fills, so the plan is fixed: one look into an index for each of the wanted.
drop function app.find_same_people(text[], bytea[]);
create function app.find_same_people(wanted_names text[], wanted_births text[], wanted_units integer[], wanted_kinds text[], wanted_hashes bytea[])
  returns table (wanted integer, person_id uuid, folded text, id_matches boolean, id_differs boolean, full_name text, born_on text, sex text, unit_id integer, province_code text)
  language sql stable security definer set search_path = public set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
    with scope as materialized (select app.sees_everything() as everything, app.scope_provinces() as provinces, app.scope_units() as units where app.account_id() is not null),
    sought as materialized (
      select * from unnest(wanted_names, wanted_births, wanted_units, wanted_kinds, wanted_hashes) with ordinality as s (folded, born_on, unit_id, kind, hash, position)),
    found as (
      select s.position, p.id from sought s join name_form f on f.folded = s.folded join person p on p.name_form_id = f.id and p.unit_id = s.unit_id
      union
      select s.position, p.id from sought s join name_form f on f.folded = s.folded join person p on p.name_form_id = f.id and left(p.born_on, 4) = left(s.born_on, 4)
      union
      select s.position, d.person_id from sought s join person_document d on d.lookup_hash = s.hash)
    select s.position::integer, p.id, f.folded, coalesce(number.matches, false), coalesce(number.differs and not number.matches, false),
           case when scope.everything or p.province_code = any (scope.provinces) or p.unit_id = any (scope.units) then p.full_name end,
           p.born_on, p.sex, p.unit_id, p.province_code
      from found
      join sought s on s.position = found.position
      join person p on p.id = found.id and p.merged_into is null
      join name_form f on f.id = p.name_form_id
      cross join scope
      left join lateral (select bool_or(d.lookup_hash = s.hash) as matches, bool_or(d.kind = s.kind and d.lookup_hash <> s.hash) as differs
                           from person_document d where d.person_id = p.id) number on s.hash is not null
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
