-- The application connects as dong_hanh_app: no superuser, no bypass of row security. Its password is set at start from the key ring.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists ltree;

do $$
begin
  create role dong_hanh_app login nosuperuser nobypassrls nocreatedb nocreaterole;
exception when duplicate_object or unique_violation then null;
end $$;

create schema app;
comment on schema app is 'Functions the policies and the application stand on; each runs with its owner''s rights and answers only what it names.';
grant usage on schema public, app to dong_hanh_app;

create table administrative_unit_key (
  unit_id integer primary key
);
comment on table administrative_unit_key is 'Identity of a unit. A code is only a name that is valid for a time.';

create table administrative_unit (
  unit_id integer not null references administrative_unit_key,
  valid daterange not null check (not isempty(valid)),
  code text not null,
  alternative_code text,
  level text not null check (level in ('country', 'province', 'district', 'commune')),
  type text not null,
  name text not null,
  full_name text not null,
  name_key text not null,
  parent_unit_id integer references administrative_unit_key,
  path ltree not null,
  province_code text,
  primary key (unit_id, valid),
  exclude using gist (code with =, valid with &&),
  exclude using gist (unit_id with =, valid with &&)
);
comment on table administrative_unit is 'One row for each time in which name, type, level and parent of a unit stayed the same. province_code is the code of the province at that time.';
create index administrative_unit_parent on administrative_unit (parent_unit_id);
create index administrative_unit_path on administrative_unit using gist (path);
create index administrative_unit_name_key on administrative_unit (name_key);

create table unit_succession (
  from_unit_id integer not null references administrative_unit_key,
  to_unit_id integer not null references administrative_unit_key,
  effective_on date not null,
  relation text not null check (relation in ('whole', 'part')),
  source text not null,
  primary key (from_unit_id, to_unit_id)
);
comment on table unit_succession is 'part: the unit was divided; its successor is never guessed.';
create index unit_succession_to on unit_succession (to_unit_id);

create table reference_data_state (
  name text primary key,
  content_hash text not null,
  loaded_at timestamptz not null default now()
);

create table organisation (
  id uuid primary key,
  kind text not null check (kind in (
    'commune-police', 'commune-committee', 'province-police', 'province-committee', 'facility-public', 'facility-private',
    'social-protection-facility', 'health-facility', 'substitution-clinic', 'court', 'procuracy', 'union', 'other')),
  name text not null,
  unit_id integer not null references administrative_unit_key,
  capacity integer check (capacity >= 0),
  valid daterange not null default daterange(null, null),
  version integer not null default 1
);
create index organisation_unit on organisation (unit_id);

grant select on administrative_unit_key, administrative_unit, unit_succession, organisation to dong_hanh_app;
grant insert, update on organisation to dong_hanh_app;
