create table holiday_arrangement (
  year integer primary key check (year between 2000 and 2070),
  tet_days_before integer not null check (tet_days_before in (1, 2)),
  national_day_neighbour text not null check (national_day_neighbour in ('before', 'after')),
  swaps jsonb not null default '[]',
  confirmed boolean not null,
  source text not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null,
  -- The files whose clocks were derived with another calendar are derived anew.
  derived_at timestamptz,
  check (not confirmed or source <> '')
);
comment on table holiday_arrangement is 'What the yearly announcement of public holidays settles, entered by an administrator over what ships with the program.';
grant select, insert, update on holiday_arrangement to dong_hanh_app;
