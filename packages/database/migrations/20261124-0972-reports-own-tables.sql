create table own_table (
  id uuid primary key,
  owner_id uuid not null,
  unit_id integer not null references administrative_unit_key,
  province_code text,
  name text not null check (char_length(name) between 1 and 200),
  shared text not null check (shared in ('self', 'unit', 'province')),
  question jsonb not null,
  kept_at timestamptz not null,
  removed_at timestamptz
);
comment on table own_table is 'How somebody tells people apart in a table of their own: the question, never its counts. Shared with nobody, the unit, or the province.';
create index own_table_unit on own_table (unit_id) where removed_at is null;
create index own_table_province on own_table (province_code) where removed_at is null;

create function app.own_unit() returns integer language sql stable security definer set search_path = public
  as $$ select o.unit_id from session s join organisation o on o.id = s.organisation_id
         where s.id = app.session_id() and s.revoked_at is null and s.expires_at > now() $$;

alter table own_table enable row level security;
create policy own_table_read on own_table for select using (
  owner_id = (select app.account_id()) or (shared = 'unit' and unit_id = (select app.own_unit()))
  or (shared = 'province' and province_code = any ((select app.own_provinces())::text[])));
create policy own_table_insert on own_table for insert with check (owner_id = (select app.account_id()) and unit_id = (select app.own_unit()));
create policy own_table_remove on own_table for update using (owner_id = (select app.account_id()));
grant select, insert on own_table to dong_hanh_app;
grant update (removed_at) on own_table to dong_hanh_app;
