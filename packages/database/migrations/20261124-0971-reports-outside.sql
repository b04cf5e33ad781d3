create table outside_report (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text,
  title text not null check (title <> ''),
  -- Who issued the document, and where it was found.
  source text not null check (char_length(source) between 3 and 500),
  number text,
  issued_on date,
  period text,
  tables jsonb not null,
  replaces_id uuid unique references outside_report,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table outside_report is 'A published or received report keyed in as it stands. Never changed: what was keyed in wrongly is keyed in anew and replaces it.';
create index outside_report_unit on outside_report (unit_id, recorded_at desc);
create index outside_report_province on outside_report (province_code, recorded_at desc);
alter table outside_report enable row level security;
create policy outside_report_scope on outside_report using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]));
grant select, insert on outside_report to dong_hanh_app;
