create table obstacle (
  id uuid primary key,
  person_id uuid not null references person,
  reason_code text not null check (reason_code in (
    'papers-missing', 'identity-unclear', 'residence-disputed', 'person-absent', 'no-place', 'health', 'law-unclear', 'other')),
  words text not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  opened_organisation_id uuid not null references organisation,
  closed_at timestamptz,
  closed_by uuid,
  outcome text,
  check ((closed_at is null) = (outcome is null))
);
comment on table obstacle is 'Why a file does not go on (vướng mắc). Read by whoever may read the file: commune, court, the level above.';
create index obstacle_person on obstacle (person_id);
create index obstacle_open on obstacle (opened_at) where closed_at is null;
alter table obstacle enable row level security;
create policy obstacle_scope on obstacle using (exists (select 1 from person p where p.id = person_id));
grant select, insert on obstacle to dong_hanh_app;
grant update (closed_at, closed_by, outcome) on obstacle to dong_hanh_app;
