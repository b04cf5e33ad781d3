create table plan (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text,
  parent_id uuid references plan,
  number text,
  issued_on text,
  issuer text,
  signer text,
  title text,
  period_from text,
  period_to text,
  source_name text not null,
  source_hash bytea not null,
  source_bytes bigint not null,
  text text not null,
  notices jsonb not null,
  state text not null check (state in ('read', 'confirmed')),
  read_at timestamptz not null,
  read_by uuid not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  version integer not null default 1,
  check ((state = 'confirmed') = (confirmed_at is not null)),
  check (parent_id <> id)
);
comment on table plan is 'A plan that was read from a file, kept by the unit that carries it out; live once a person has decided on every finding.';
create index plan_unit on plan (unit_id);
create index plan_province on plan (province_code);
create index plan_parent on plan (parent_id) where parent_id is not null;

create table plan_finding (
  id uuid primary key,
  plan_id uuid not null references plan,
  kind text not null check (kind in (
    'objective', 'target', 'quota', 'deliverable', 'task', 'roadmap', 'report', 'budget', 'legal-basis', 'citation')),
  position integer not null,
  content jsonb not null,
  -- As the reader found it; null for what a person added.
  found jsonb,
  span int4range,
  certain boolean not null,
  state text not null check (state in ('proposed', 'confirmed', 'rejected')),
  decided_at timestamptz,
  decided_by uuid,
  unique (plan_id, kind, position),
  check ((state = 'proposed') = (decided_at is null))
);
comment on table plan_finding is 'One thing a plan says, with its place in the text, and what a person decided on it.';

alter table plan enable row level security;
alter table plan_finding enable row level security;
-- A plan holds nothing of a person: everybody of the province reads the plans above, beside and below.
create policy plan_scope on plan using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[])
  or province_code in (select u.province_code from administrative_unit u where u.unit_id = any ((select app.scope_units())::integer[]) and u.valid @> current_date));
create policy plan_finding_scope on plan_finding using (exists (select 1 from plan p where p.id = plan_id));
grant select, insert on plan, plan_finding to dong_hanh_app;
grant update (parent_id, number, issued_on, issuer, signer, title, period_from, period_to, state, confirmed_at, confirmed_by, version) on plan to dong_hanh_app;
grant update (content, state, decided_at, decided_by) on plan_finding to dong_hanh_app;
