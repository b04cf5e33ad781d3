create table complaint (
  id uuid primary key,
  person_id uuid not null references person,
  act_id uuid not null references act,
  kind text not null check (kind in ('complaint', 'court-complaint', 'protest')),
  lodged_by text not null check (lodged_by in ('person', 'family', 'representative', 'procuracy', 'other')),
  words text not null,
  received_on date not null,
  due_at timestamptz not null,
  basis jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  assigned_to uuid references account,
  outcome text check (outcome in ('upheld', 'partly', 'rejected', 'withdrawn')),
  closed_on date,
  closed_by uuid,
  answer text,
  paper_number text,
  version integer not null default 1,
  check (num_nonnulls(outcome, closed_on, closed_by, answer) in (0, 4)),
  check (closed_on >= received_on)
);
comment on table complaint is 'A complaint or protest against an act. What comes of it in law is an act that supersedes the one complained of.';
create index complaint_person on complaint (person_id);
create index complaint_open on complaint (due_at) where outcome is null;
alter table complaint enable row level security;
create policy complaint_scope on complaint using (exists (select 1 from person p where p.id = person_id));
grant select, insert on complaint to dong_hanh_app;
grant update (assigned_to, outcome, closed_on, closed_by, answer, paper_number, version) on complaint to dong_hanh_app;
