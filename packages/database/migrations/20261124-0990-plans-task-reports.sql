create table task_report (
  id uuid primary key,
  plan_id uuid not null references plan,
  agency text not null,
  period text not null,
  -- Who reports for the agency: its own office, or the keeper of the plan from a paper.
  organisation_id uuid not null references organisation,
  state text not null check (state in ('drafted', 'sent', 'accepted', 'returned')),
  items jsonb not null,
  words text not null check (char_length(words) <= 10000),
  remark text,
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  sent_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  version integer not null default 1,
  check (state <> 'returned' or remark is not null)
);
comment on table task_report is 'What an agency reports on its tasks of a plan, to the unit that keeps it; accepted, it becomes the progress of each task.';
create index task_report_plan on task_report (plan_id, period);
create unique index task_report_open on task_report (plan_id, agency, period, organisation_id) where state in ('drafted', 'sent');
alter table task_report enable row level security;
create policy task_report_scope on task_report using (exists (select 1 from plan p where p.id = plan_id));
grant select, insert on task_report to dong_hanh_app;
grant update (items, words, state, remark, sent_at, answered_at, answered_by, version) on task_report to dong_hanh_app;

-- Who reports is told to everybody who reads the plan, whatever offices they may look up.
create function app.organisation_name(wanted uuid) returns text language sql stable security definer set search_path = public
  as $$ select o.name from organisation o where o.id = wanted and app.account_id() is not null $$;
grant execute on function app.organisation_name to dong_hanh_app;

-- An office that answers for no unit reads the plans of its province, which hold nothing of a person.
create function app.office_province() returns text language sql stable security definer set search_path = public
  as $$ select case u.level when 'province' then u.code else u.province_code end
          from organisation o join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
         where o.id = app.organisation_id() $$;
grant execute on function app.office_province to dong_hanh_app;
create policy plan_of_office on plan for select using (province_code = (select app.office_province()));
