create table payment_norm (
  id uuid primary key,
  province_code text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  purpose text not null check (purpose in (
    'base-salary', 'support-once', 'monthly-support', 'food', 'medicine', 'volunteer-allowance', 'officer-allowance', 'service-fee', 'other')),
  title text not null check (char_length(title) between 3 and 200),
  recipient text not null check (recipient in ('person', 'worker', 'facility')),
  unit text not null check (unit in ('person', 'month', 'day', 'turn', 'session')),
  amount bigint check (amount > 0),
  factor numeric check (factor > 0),
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  document text not null check (char_length(document) between 3 and 300),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (num_nonnulls(amount, factor) = 1),
  -- The base salary is itself a row with its dates, always an amount.
  check ((purpose = 'base-salary') = (code = 'base-salary') and (purpose <> 'base-salary' or amount is not null)),
  exclude using gist (province_code with =, code with =, valid with &&)
);
comment on table payment_norm is 'What a province pays for what, and from when: never changed but for its last day, which the next one sets.';

create table payment (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text,
  recipient text not null check (recipient in ('person', 'worker', 'facility')),
  person_id uuid references person,
  recipient_name text check (char_length(recipient_name) between 2 and 200),
  norm_id uuid not null references payment_norm,
  quantity numeric not null check (quantity > 0),
  norm_amount bigint not null,
  amount bigint not null check (amount > 0 and amount <= norm_amount),
  below_because text,
  for_day date not null,
  -- The budget line of a plan, in its first edition.
  finding_id uuid references plan_finding,
  state text not null check (state in ('proposed', 'approved', 'paid', 'settled', 'cancelled')),
  version integer not null default 1,
  check ((recipient = 'person') = (person_id is not null) and (person_id is null) = (recipient_name is not null)),
  check (amount = norm_amount or below_because is not null)
);
comment on table payment is 'Money by norm to a person of a file, somebody who works, or a facility. What was proposed never changes; its steps are in payment_step.';
create index payment_unit on payment (unit_id, for_day);
create index payment_province on payment (province_code, for_day);
create index payment_person on payment (person_id) where person_id is not null;
create index payment_finding on payment (finding_id) where finding_id is not null;

create table payment_step (
  id uuid primary key,
  payment_id uuid not null references payment,
  step text not null check (step in ('proposed', 'approved', 'paid', 'settled', 'cancelled')),
  happened_on date not null,
  document text check (char_length(document) between 1 and 200),
  because text check (char_length(because) between 3 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  unique (payment_id, step),
  check ((step in ('paid', 'settled')) = (document is not null) and (step = 'cancelled') = (because is not null))
);
comment on table payment_step is 'Who did which step of a payment, and when. Append-only.';

-- What a payment spends, and its counter-entry when it is cancelled.
alter table budget_step add column payment_id uuid references payment;
alter table budget_step drop constraint budget_step_amount_check;
alter table budget_step add check (amount >= 0 or (step = 'spent' and payment_id is not null));

alter table payment_norm enable row level security;
alter table payment enable row level security;
alter table payment_step enable row level security;
create policy payment_norm_scope on payment_norm using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[])
  or province_code in (select u.province_code from administrative_unit u where u.unit_id = any ((select app.scope_units())::integer[]) and u.valid @> current_date))
  with check ((select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]));
-- Money to a person is read by whoever may read the file, and by nobody else.
create policy payment_read on payment for select using (
  case when person_id is not null then exists (select 1 from person p where p.id = person_id)
       else (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]) end);
create policy payment_write on payment for insert with check (
  (person_id is null or exists (select 1 from person p where p.id = person_id))
  and ((select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[])));
create policy payment_change on payment for update using (
  (person_id is null or exists (select 1 from person p where p.id = person_id))
  and ((select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[])));
create policy payment_step_scope on payment_step using (exists (select 1 from payment p where p.id = payment_id));
grant select, insert on payment_norm, payment, payment_step to dong_hanh_app;
grant update (valid) on payment_norm to dong_hanh_app;
grant update (state, version) on payment to dong_hanh_app;
