create table manual_figure (
  id uuid primary key,
  template text not null,
  unit_id integer not null references administrative_unit_key,
  province_code text not null,
  period text not null,
  table_code text not null,
  column_code text not null,
  value numeric not null check (value >= 0),
  source text not null check (char_length(source) between 3 and 500),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null
);
comment on table manual_figure is 'A figure the platform does not hold, entered with its source. Append-only: the newest of a cell counts.';
create index manual_figure_cell on manual_figure (template, unit_id, period, table_code, column_code, recorded_at desc);
alter table manual_figure enable row level security;
create policy manual_figure_scope on manual_figure using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]));
grant select, insert on manual_figure to dong_hanh_app;
