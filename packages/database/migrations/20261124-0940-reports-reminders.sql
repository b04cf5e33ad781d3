create table report_reminder (
  unit_id integer not null references administrative_unit_key,
  province_code text,
  period text not null,
  stage text not null check (stage in ('soon', 'last-day', 'overdue')),
  reminded_at timestamptz not null,
  primary key (unit_id, period, stage)
);
comment on table report_reminder is 'That a unit was told of a report it owes: once for each stage. Who has sent is asked of report_submission.';
alter table report_reminder enable row level security;
create policy report_reminder_scope on report_reminder for select using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]));
grant select on report_reminder to dong_hanh_app;

-- Communes and provinces with police or committee on the platform that have not sent the report of a period. Told once a stage. Run as owner.
create function app.remind_reports(asked_period text, asked_stage text, at timestamptz) returns integer language sql security definer set search_path = public
  as $$ with reminded as (
          insert into report_reminder (unit_id, province_code, period, stage, reminded_at)
          select distinct u.unit_id, case u.level when 'province' then u.code else u.province_code end, asked_period, asked_stage, at
            from organisation o
            join administrative_unit u on u.unit_id = o.unit_id and u.valid @> (at at time zone 'Asia/Ho_Chi_Minh')::date and u.level in ('commune', 'province')
           where o.kind in ('commune-police', 'commune-committee', 'province-police', 'province-committee')
             and o.valid @> (at at time zone 'Asia/Ho_Chi_Minh')::date
             and not exists (
               select 1 from report_submission s where s.unit_id = o.unit_id and s.period = asked_period and s.state in ('sent', 'accepted'))
          on conflict do nothing returning 1)
        select count(*)::integer from reminded $$;
revoke execute on function app.remind_reports from public;
