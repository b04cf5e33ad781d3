create table name_form (
  id bigint generated always as identity primary key,
  folded text not null unique
);
comment on table name_form is 'Distinct folded names. Fuzzy search runs over these, not over people: it holds no link to anybody.';
create index name_form_trigram on name_form using gin (folded gin_trgm_ops);

create table person (
  id uuid primary key,
  full_name text not null check (char_length(full_name) between 2 and 120),
  other_name text,
  name_form_id bigint not null references name_form,
  born_on text check (born_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  sex text not null default 'unknown' check (sex in ('male', 'female', 'unknown')),
  ethnicity_code text,
  occupation text,
  education text,
  substances text[] not null default '{}',
  first_used_on text,
  note text,
  stable_residence boolean not null default true,
  province_code text not null,
  unit_id integer not null references administrative_unit_key,
  merged_into uuid references person,
  source jsonb not null default '{}',
  to_complete text[] not null default '{}',
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  version integer not null default 1
);
comment on column person.unit_id is 'The responsible unit now; its history is responsibility.';
comment on column person.to_complete is 'What a source did not say; listed for the officer, never invented.';
create index person_name_form on person (name_form_id);
create index person_unit on person (unit_id);
create index person_merged_into on person (merged_into) where merged_into is not null;

create table person_fact (
  person_id uuid not null references person,
  born_on text,
  sex text not null,
  ethnicity_code text,
  substances text[] not null,
  stable_residence boolean not null,
  recorded tstzrange not null,
  exclude using gist (person_id with =, recorded with &&)
);
comment on table person_fact is 'What rules and reports read of a person, with the time in which it was held to be so: a report as of an earlier day counts by what was known then.';
create index person_fact_person on person_fact (person_id);

create table person_document (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('cccd', 'cmnd', 'passport', 'other')),
  value_sealed bytea not null,
  lookup_hash bytea not null,
  ending text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table person_document is 'Numbers are encrypted per field; equality is asked by keyed hash.';
create index person_document_lookup on person_document (lookup_hash);
create index person_document_person on person_document (person_id);

create table residence (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('permanent', 'stay')),
  unit_id integer references administrative_unit_key,
  village text,
  address text,
  valid daterange not null default daterange(null, null),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null
);
create index residence_person on residence (person_id);

create table responsibility (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id integer not null references administrative_unit_key,
  province_code text not null,
  starts_at timestamptz not null,
  cause text not null check (cause in ('registered', 'move', 'reorganisation', 'hand-over')),
  act_id uuid,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table responsibility is 'Append-only. At every moment exactly one unit is responsible: the one whose row started last.';
create index responsibility_person on responsibility (person_id, starts_at);

create table file_access (
  id uuid primary key,
  person_id uuid not null references person,
  account_id uuid references account,
  organisation_id uuid references organisation,
  valid daterange not null,
  reason text not null check (reason in ('mentor', 'stay', 'hand-over')),
  check (num_nonnulls(account_id, organisation_id) = 1)
);
create index file_access_person on file_access (person_id);
create index file_access_account on file_access (account_id) where account_id is not null;
create index file_access_organisation on file_access (organisation_id) where organisation_id is not null;

create table duplicate_candidate (
  id uuid primary key,
  person_id uuid not null references person,
  other_person_id uuid not null references person,
  score real not null,
  reasons text[] not null,
  state text not null default 'open' check (state in ('open', 'same', 'different')),
  recorded_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  decided_by uuid,
  check (person_id < other_person_id),
  unique (person_id, other_person_id)
);
create index duplicate_candidate_other on duplicate_candidate (other_person_id);

create table person_merge (
  id uuid primary key,
  kept_person_id uuid not null references person,
  merged_person_id uuid not null references person,
  reason text not null,
  merged_at timestamptz not null default clock_timestamp(),
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text
);
create unique index person_merge_once on person_merge (merged_person_id) where undone_at is null;

-- The row read by lists and search: one index-only step for the page a screen shows.
create table person_summary (
  person_id uuid primary key references person,
  full_name text not null,
  name_sort text not null collate "vi-x-icu",
  name_form_id bigint not null,
  born_on text,
  sex text not null,
  province_code text not null,
  unit_id integer not null,
  state text,
  flags text[] not null default '{}',
  regime text,
  form text,
  state_since timestamptz,
  next_due_at timestamptz,
  next_act text,
  rehab_count integer not null default 0,
  incomplete boolean not null default false,
  awaiting_decision boolean not null default false,
  merged boolean not null default false
);
comment on table person_summary is 'Projection of person, person_state and deadline; rebuilt by projections rebuild.';
create index person_summary_unit_name on person_summary (unit_id, name_sort, person_id) where not merged;
create index person_summary_province_name on person_summary (province_code, name_sort, person_id) where not merged;
create index person_summary_name on person_summary (name_sort, person_id) where not merged;
create index person_summary_unit_state on person_summary (unit_id, state, name_sort, person_id) where not merged;
create index person_summary_province_state on person_summary (province_code, state, name_sort, person_id) where not merged;
create index person_summary_form on person_summary (name_form_id);

create function app.may_read_person(wanted uuid) returns boolean language sql stable security definer set search_path = public
  as $$ select exists (
    select 1 from person p
     where p.id = wanted
       and (app.sees_everything() or p.province_code = any (app.scope_provinces()) or p.unit_id = any (app.scope_units())
         or exists (select 1 from file_access f where f.person_id = p.id and f.valid @> current_date
                     and (f.account_id = app.account_id() or (f.organisation_id = app.organisation_id() and app.role() = 'facility-officer'))))) $$;

create function app.granted_people() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(f.person_id), '{}') from file_access f
         where f.valid @> current_date
           and (f.account_id = app.account_id() or (f.organisation_id = app.organisation_id() and app.role() = 'facility-officer')) $$;

do $$
declare
  scoped text;
begin
  foreach scoped in array array['person', 'person_summary'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format($policy$create policy %1$I_scope on %1$I using (
      (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[])
      or %2$I = any ((select app.granted_people())::uuid[]))$policy$, scoped, case scoped when 'person' then 'id' else 'person_id' end);
  end loop;
  foreach scoped in array array['person_fact', 'person_document', 'residence', 'responsibility', 'file_access'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('create policy %1$I_scope on %1$I using (exists (select 1 from person p where p.id = person_id))', scoped);
  end loop;
end $$;

alter table duplicate_candidate enable row level security;
create policy duplicate_candidate_scope on duplicate_candidate using (
  exists (select 1 from person p where p.id = person_id) or exists (select 1 from person p where p.id = other_person_id));
alter table person_merge enable row level security;
create policy person_merge_scope on person_merge using (exists (select 1 from person p where p.id = kept_person_id));

grant select, insert on name_form, person, person_fact, person_document, residence, responsibility, file_access, duplicate_candidate, person_merge, person_summary to dong_hanh_app;
grant usage on all sequences in schema public to dong_hanh_app;
grant update (full_name, other_name, name_form_id, born_on, sex, ethnicity_code, occupation, education, substances, first_used_on, note, stable_residence, to_complete, merged_into, version) on person to dong_hanh_app;
grant update (recorded) on person_fact to dong_hanh_app;
grant update (valid) on residence, file_access to dong_hanh_app;
grant update (state, decided_at, decided_by) on duplicate_candidate to dong_hanh_app;
grant update (undone_at, undone_by, undo_reason) on person_merge to dong_hanh_app;
grant update on person_summary to dong_hanh_app;
grant delete on person_document to dong_hanh_app;

create function app.describe_opaquely(ids uuid[])
  returns table (person_id uuid, visible boolean, full_name text, born_on text, unit_id integer)
  language sql stable security definer set search_path = public
  as $$ select p.id, v.visible, case when v.visible then p.full_name end, case when v.visible then p.born_on end, p.unit_id
          from person p cross join lateral (select app.may_read_person(p.id) as visible) v
         where p.id = any (ids) and app.account_id() is not null $$;

-- Who opened or changed a file the caller may read. The trail itself stays closed to them.
create function app.access_log(wanted uuid, most integer)
  returns table (at timestamptz, action text, organisation_id uuid, account_id uuid)
  language sql stable security definer set search_path = public
  as $$ select e.at, e.action, e.organisation_id, e.account_id from audit_entry e
         where e.subject_kind = 'person' and e.subject_id = wanted::text and app.may_read_person(wanted)
         order by e.at desc limit most $$;
