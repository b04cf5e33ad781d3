create table report_template (
  code text not null,
  version integer not null check (version > 0),
  -- The province whose form it is; null for a form of the whole country.
  province_code text,
  content jsonb not null,
  state text not null check (state in ('draft', 'published')),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (code, version)
);
comment on table report_template is 'A report form as data. A published version is never changed: the next one follows it.';
create unique index report_template_draft on report_template (code) where state = 'draft';

-- The provinces the session stands in or answers for.
create function app.own_provinces() returns text[] language sql stable security definer set search_path = public
  as $$ select coalesce((
          select s.scope_provinces || s.administers_provinces || array(
            select distinct u.province_code from administrative_unit u
             where u.unit_id = any (s.scope_units || s.administers_units) and u.valid @> current_date and u.province_code is not null)
            from session s where s.id = app.session_id() and s.revoked_at is null and s.expires_at > now()), '{}') $$;
create function app.administers_everything() returns boolean language sql stable security definer set search_path = public
  as $$ select coalesce((select administers_everything from session where id = app.session_id() and revoked_at is null and expires_at > now()), false) $$;

alter table report_template enable row level security;
create policy report_template_read on report_template for select using (
  (select app.account_id()) is not null and (province_code is null or (select app.sees_everything()) or (select app.administers_everything())
    or province_code = any ((select app.own_provinces())::text[])));
create policy report_template_insert on report_template for insert with check (
  state = 'draft' and ((select app.sees_everything()) or (select app.administers_everything()) or province_code = any ((select app.own_provinces())::text[])));
create policy report_template_update on report_template for update using (
  state = 'draft' and ((select app.sees_everything()) or (select app.administers_everything()) or province_code = any ((select app.own_provinces())::text[])))
  with check (true);
grant select, insert on report_template to dong_hanh_app;
grant update (content, state, changed_at, changed_by) on report_template to dong_hanh_app;

alter table report_submission add column template_version integer not null default 1;

-- The report every unit owes is the six-month one; another form sent for the same period does not stand for it. Run as owner.
create or replace function app.remind_reports(asked_period text, asked_stage text, at timestamptz) returns integer language sql security definer set search_path = public
  as $$ with reminded as (
          insert into report_reminder (unit_id, province_code, period, stage, reminded_at)
          select distinct u.unit_id, case u.level when 'province' then u.code else u.province_code end, asked_period, asked_stage, at
            from organisation o
            join administrative_unit u on u.unit_id = o.unit_id and u.valid @> (at at time zone 'Asia/Ho_Chi_Minh')::date and u.level in ('commune', 'province')
           where o.kind in ('commune-police', 'commune-committee', 'province-police', 'province-committee')
             and o.valid @> (at at time zone 'Asia/Ho_Chi_Minh')::date
             and not exists (
               select 1 from report_submission s
                where s.template = 'six-month' and s.unit_id = o.unit_id and s.period = asked_period and s.state in ('sent', 'accepted'))
          on conflict do nothing returning 1)
        select count(*)::integer from reminded $$;
