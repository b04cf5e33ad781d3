alter table plan_finding add column indicator_code text check (indicator_code is null or kind = 'target');
grant update (indicator_code) on plan_finding to dong_hanh_app;

create table target_figure (
  id uuid primary key,
  finding_id uuid not null references plan_finding,
  role text not null check (role in ('measured', 'baseline')),
  measured_on date not null,
  value numeric not null,
  precision text not null check (precision in ('exact', 'more-than', 'about')),
  source text not null check (char_length(source) between 3 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table target_figure is 'What was measured of a target by hand, and what a change is measured against. Append-only: the newest of a day counts.';
create index target_figure_finding on target_figure (finding_id, role, measured_on, recorded_at desc);

create table task_progress (
  id uuid primary key,
  finding_id uuid not null references plan_finding,
  state text not null check (state in ('not-begun', 'under-way', 'done', 'given-up')),
  percent integer check (percent between 0 and 100),
  due_on date,
  note text not null check (char_length(note) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table task_progress is 'How far a task, a deliverable or a step of the roadmap is. Append-only: the newest counts.';
create index task_progress_finding on task_progress (finding_id, recorded_at desc);

create table budget_step (
  id uuid primary key,
  finding_id uuid not null references plan_finding,
  step text not null check (step in ('estimated', 'appraised', 'approved', 'allocated', 'spent', 'settled')),
  happened_on date not null,
  amount numeric not null check (amount >= 0),
  document text not null check (char_length(document) between 3 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table budget_step is 'Money of a budget line on its way: estimate, appraisal, approval, allocation, spending, settlement. Spending adds up; of the others the newest counts.';
create index budget_step_finding on budget_step (finding_id, step, happened_on);

create table indicator_figure (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text,
  indicator_code text not null,
  period text not null,
  numerator numeric not null check (numerator >= 0),
  denominator numeric check (denominator >= 0),
  precision text not null check (precision in ('exact', 'more-than', 'about')),
  source text not null check (char_length(source) between 3 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table indicator_figure is 'An indicator whose records are kept elsewhere, with its source. Append-only: the newest counts.';
create index indicator_figure_period on indicator_figure (indicator_code, unit_id, period, recorded_at desc);

do $$
declare
  followed text;
begin
  foreach followed in array array['target_figure', 'task_progress', 'budget_step'] loop
    execute format('alter table %I enable row level security', followed);
    execute format('create policy %1$I_scope on %1$I using (exists (select 1 from plan_finding f where f.id = finding_id))', followed);
  end loop;
end $$;
alter table indicator_figure enable row level security;
create policy indicator_figure_scope on indicator_figure using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]));
grant select, insert on target_figure, task_progress, budget_step, indicator_figure to dong_hanh_app;
