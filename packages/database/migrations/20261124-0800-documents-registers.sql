create table number_register (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  year integer not null check (year between 2000 and 2200),
  symbol text not null check (symbol <> ''),
  next_number integer not null default 1 check (next_number > 0),
  unique (organisation_id, year, symbol)
);
comment on table number_register is 'Numbers of official papers: one sequence for each office, year and symbol. A number once given is never given again.';

create table number_block (
  id uuid primary key,
  register_id uuid not null references number_register,
  first_number integer not null check (first_number > 0),
  last_number integer not null,
  next_number integer not null,
  holder text not null check (holder <> ''),
  reserved_at timestamptz not null,
  reserved_by uuid not null,
  returned_at timestamptz,
  check (first_number <= last_number and next_number between first_number and last_number + 1),
  exclude using gist (register_id with =, int4range(first_number, last_number, '[]') with &&)
);
comment on table number_block is 'Numbers set apart for a place that works without connection, so that two places never give the same one. What is unused when it comes back stays unused, and is told so.';

create table numbered_paper (
  id uuid primary key,
  register_id uuid not null references number_register,
  number integer not null check (number > 0),
  block_id uuid references number_block,
  issued_on date not null,
  subject text not null,
  cancelled_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  unique (register_id, number)
);
comment on table numbered_paper is 'The entries of a register. subject names the kind of paper, never a person. A cancelled number stays.';

create function app.sees_organisation(wanted uuid) returns boolean language sql stable security definer set search_path = public
  as $$ select app.sees_everything() or wanted = app.organisation_id() or exists (
    select 1 from organisation o join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
     where o.id = wanted and (o.unit_id = any (app.scope_units()) or u.province_code = any (app.scope_provinces()))) $$;

alter table number_register enable row level security;
alter table number_block enable row level security;
alter table numbered_paper enable row level security;
create policy number_register_scope on number_register using (app.sees_organisation(organisation_id));
create policy number_block_scope on number_block using (exists (select 1 from number_register r where r.id = register_id));
create policy numbered_paper_scope on numbered_paper using (exists (select 1 from number_register r where r.id = register_id));

grant select, insert on number_register, number_block, numbered_paper to dong_hanh_app;
grant update (next_number) on number_register to dong_hanh_app;
grant update (next_number, returned_at) on number_block to dong_hanh_app;
grant update (cancelled_at) on numbered_paper to dong_hanh_app;
