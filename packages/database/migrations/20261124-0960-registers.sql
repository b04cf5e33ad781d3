create table register_entry (
  id uuid not null,
  version integer not null check (version >= 1),
  register text not null check (register in (
    'communication', 'media-item', 'course', 'staff', 'training-need', 'model', 'inspection', 'area')),
  unit_id integer not null references administrative_unit_key,
  province_code text,
  -- The unit an inspection looked at: it reads the entry too.
  about_unit_id integer references administrative_unit_key,
  happened_on date not null,
  ended_on date,
  plan_id uuid references plan,
  content jsonb not null,
  removed_because text check (char_length(removed_because) between 3 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (id, version),
  check (ended_on >= happened_on)
);
comment on table register_entry is 'What a unit did, a row a version: append-only, the newest version counts, a removal is one with its reason.';
create index register_entry_unit on register_entry (register, unit_id, happened_on);
create index register_entry_province on register_entry (register, province_code, happened_on);
create index register_entry_about on register_entry (about_unit_id) where about_unit_id is not null;
create index register_entry_plan on register_entry (plan_id) where plan_id is not null;

alter table register_entry enable row level security;
create policy register_entry_scope on register_entry using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[])
  or unit_id = any ((select app.scope_units())::integer[]) or about_unit_id = any ((select app.scope_units())::integer[]))
  with check (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[])
  or unit_id = any ((select app.scope_units())::integer[]));
grant select, insert on register_entry to dong_hanh_app;
