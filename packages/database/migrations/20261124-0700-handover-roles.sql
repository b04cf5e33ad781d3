-- Court, procuracy, justice and labour offices: they read what was sent to them and nothing else.
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check check (role in (
  'commune-officer', 'commune-police-chief', 'commune-chair', 'province-manager', 'report-signer', 'facility-officer',
  'court-officer', 'procuracy-officer', 'justice-officer', 'mentor', 'auditor', 'administrator', 'operator'));
alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (kind in (
  'commune-police', 'commune-committee', 'province-police', 'province-committee', 'facility-public', 'facility-private',
  'social-protection-facility', 'health-facility', 'substitution-clinic', 'court', 'procuracy', 'justice-office', 'labour-office', 'union', 'other'));

create function app.holds_files() returns boolean language sql stable
  as $$ select app.role() in ('facility-officer', 'court-officer', 'procuracy-officer', 'justice-officer') $$;
comment on function app.holds_files is 'Roles that read the files their organisation holds, by file_access.';

create or replace function app.may_read_person(wanted uuid) returns boolean language sql stable security definer set search_path = public
  as $$ select exists (
    select 1 from person p
     where p.id = wanted
       and (app.sees_everything() or p.province_code = any (app.scope_provinces()) or p.unit_id = any (app.scope_units())
         or exists (select 1 from file_access f where f.person_id = p.id and f.valid @> current_date
                     and (f.account_id = app.account_id() or (f.organisation_id = app.organisation_id() and app.holds_files()))))) $$;

create or replace function app.granted_people() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(f.person_id), '{}') from file_access f
         where f.valid @> current_date
           and (f.account_id = app.account_id() or (f.organisation_id = app.organisation_id() and app.holds_files())) $$;
