alter table payment_norm drop constraint payment_norm_purpose_check;
alter table payment_norm add constraint payment_norm_purpose_check check (purpose in (
  'base-salary', 'support-once', 'monthly-support', 'food', 'medicine', 'volunteer-allowance', 'officer-allowance', 'service-fee', 'contribution', 'other'));

create table contribution (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text,
  person_id uuid not null references person,
  norm_id uuid not null references payment_norm,
  quantity numeric not null check (quantity > 0),
  began_on date not null,
  norm_amount bigint not null check (norm_amount > 0),
  ground text check (ground in ('policy-beneficiary', 'poor-household', 'near-poor-household', 'minor', 'orphan', 'elderly', 'disabled', 'no-fixed-abode', 'other')),
  -- Percent of the norm that need not be paid: 100 is an exemption.
  waived numeric not null check (waived between 0 and 100),
  document text check (char_length(document) between 3 and 300),
  owed bigint not null check (owed between 0 and norm_amount),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  cancelled_because text check (char_length(cancelled_because) between 3 and 500),
  cancelled_at timestamptz,
  cancelled_by uuid,
  check ((waived > 0) = (ground is not null) and (ground is null) = (document is null)),
  check (num_nonnulls(cancelled_because, cancelled_at, cancelled_by) in (0, 3))
);
comment on table contribution is 'What a person owes for a course of voluntary rehabilitation by norm, with what was waived and on which ground.';
create index contribution_person on contribution (person_id);

create table contribution_receipt (
  id uuid primary key,
  contribution_id uuid not null references contribution,
  happened_on date not null,
  -- Below zero: given back.
  amount bigint not null check (amount <> 0),
  document text not null check (char_length(document) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table contribution_receipt is 'What was paid in of a contribution, or given back. Append-only.';
create index contribution_receipt_contribution on contribution_receipt (contribution_id);

alter table contribution enable row level security;
alter table contribution_receipt enable row level security;
create policy contribution_read on contribution for select using (exists (select 1 from person p where p.id = person_id));
create policy contribution_write on contribution for insert with check (
  exists (select 1 from person p where p.id = person_id)
  and ((select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[])));
create policy contribution_change on contribution for update using (
  exists (select 1 from person p where p.id = person_id)
  and ((select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[])));
create policy contribution_receipt_scope on contribution_receipt using (exists (select 1 from contribution c where c.id = contribution_id));
grant select, insert on contribution, contribution_receipt to dong_hanh_app;
grant update (cancelled_because, cancelled_at, cancelled_by) on contribution to dong_hanh_app;
