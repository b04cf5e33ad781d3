create table attachment (
  id uuid primary key,
  content_hash bytea not null,
  bytes bigint not null,
  media_type text not null,
  purpose text not null check (purpose in ('ledger-source', 'ledger-result', 'report', 'paper')),
  province_code text not null,
  unit_id integer not null references administrative_unit_key,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null
);
comment on table attachment is 'Content lies encrypted under its hash in the files folder, never in the database.';

create table ledger_import (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text not null,
  content_hash bytea not null,
  source_id uuid not null references attachment,
  result_id uuid references attachment,
  sheet text,
  mapping jsonb not null,
  recognition jsonb not null,
  state text not null check (state in ('running', 'finished', 'failed')),
  failure text,
  rows_done integer not null default 0,
  rows_total integer,
  last_row integer not null default 0,
  counts jsonb not null default '{}',
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  finished_at timestamptz
);
create index ledger_import_content on ledger_import (unit_id, content_hash);

create table ledger_row (
  import_id uuid not null references ledger_import,
  row_number integer not null,
  fingerprint bytea not null,
  outcome text not null check (outcome in ('created', 'matched', 'possible-duplicate', 'refused')),
  person_id uuid,
  other_person_id uuid,
  other_row integer,
  errors jsonb not null default '[]',
  warnings jsonb not null default '[]',
  primary key (import_id, row_number)
);

create table ledger_known_row (
  unit_id integer not null,
  fingerprint bytea not null,
  person_id uuid not null references person,
  primary key (unit_id, fingerprint)
);
comment on table ledger_known_row is 'A row already taken on, recognised again whatever file it comes in.';

create table ledger_mapping (
  unit_id integer not null references administrative_unit_key,
  headings_hash bytea not null,
  mapping jsonb not null,
  confirmed_at timestamptz not null default clock_timestamp(),
  confirmed_by uuid not null,
  primary key (unit_id, headings_hash)
);

do $$
declare
  scoped text;
begin
  foreach scoped in array array['attachment', 'ledger_import'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format($policy$create policy %1$I_scope on %1$I using (
      (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]))$policy$, scoped);
  end loop;
  execute 'alter table ledger_row enable row level security';
  execute 'create policy ledger_row_scope on ledger_row using (exists (select 1 from ledger_import i where i.id = import_id))';
  execute 'alter table ledger_known_row enable row level security';
  execute 'create policy ledger_known_row_scope on ledger_known_row using (exists (select 1 from person p where p.id = person_id))';
  execute 'alter table ledger_mapping enable row level security';
  execute $policy$create policy ledger_mapping_scope on ledger_mapping using (
    (select app.sees_everything()) or unit_id = any ((select app.scope_units())::integer[])
    or exists (select 1 from administrative_unit u where u.unit_id = ledger_mapping.unit_id and u.valid @> current_date and u.province_code = any ((select app.scope_provinces())::text[])))$policy$;
end $$;
grant select, insert on attachment, ledger_import, ledger_row, ledger_known_row, ledger_mapping to dong_hanh_app;
grant update (state, failure, rows_done, rows_total, last_row, counts, result_id, finished_at) on ledger_import to dong_hanh_app;
grant update (mapping, confirmed_at, confirmed_by) on ledger_mapping to dong_hanh_app;
