create table account (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  display_name text not null,
  kind text not null default 'person' check (kind in ('person', 'operator')),
  password_hash text,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  is_demo boolean not null default false,
  disabled_at timestamptz,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
comment on column account.totp_last_step is 'A one-time code is accepted once: the time step of the last one used.';

create table membership (
  id uuid primary key,
  account_id uuid not null references account,
  organisation_id uuid not null references organisation,
  role text not null check (role in (
    'commune-officer', 'commune-police-chief', 'commune-chair', 'province-manager', 'report-signer',
    'facility-officer', 'mentor', 'auditor', 'administrator', 'operator')),
  valid daterange not null default daterange(current_date, null),
  version integer not null default 1
);
create index membership_account on membership (account_id);
create index membership_organisation on membership (organisation_id);

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  csrf_token text not null,
  account_id uuid not null references account,
  membership_id uuid not null references membership,
  kind text not null check (kind in ('browser', 'bearer', 'command')),
  device text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  organisation_id uuid not null,
  role text not null,
  sees_everything boolean not null,
  scope_provinces text[] not null,
  scope_units integer[] not null,
  administers_everything boolean not null,
  administers_provinces text[] not null,
  administers_units integer[] not null
);
comment on table session is 'Scope columns are derived from membership when the session opens, never sent by a caller; a change of membership ends the sessions that rest on it.';
create index session_account on session (account_id);

-- The session of the transaction; nothing but its id is taken from a setting, and the id cannot be guessed.
create function app.session_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.session', true), '')::uuid $$;

create function app.sees_everything() returns boolean language sql stable security definer set search_path = public
  as $$ select coalesce((select sees_everything from session where id = app.session_id() and revoked_at is null and expires_at > now()), false) $$;
create function app.scope_provinces() returns text[] language sql stable security definer set search_path = public
  as $$ select coalesce((select scope_provinces from session where id = app.session_id() and revoked_at is null and expires_at > now()), '{}') $$;
create function app.scope_units() returns integer[] language sql stable security definer set search_path = public
  as $$ select coalesce((select scope_units from session where id = app.session_id() and revoked_at is null and expires_at > now()), '{}') $$;
create function app.account_id() returns uuid language sql stable security definer set search_path = public
  as $$ select account_id from session where id = app.session_id() and revoked_at is null and expires_at > now() $$;
create function app.organisation_id() returns uuid language sql stable security definer set search_path = public
  as $$ select organisation_id from session where id = app.session_id() and revoked_at is null and expires_at > now() $$;
create function app.role() returns text language sql stable security definer set search_path = public
  as $$ select role from session where id = app.session_id() and revoked_at is null and expires_at > now() $$;

create function app.find_account_for_sign_in(wanted text) returns table (
  id uuid, kind text, password_hash text, totp_secret bytea, totp_confirmed_at timestamptz, totp_last_step bigint, is_demo boolean, disabled_at timestamptz,
  failed_attempts integer, locked_until timestamptz) language sql stable security definer set search_path = public
  as $$ select id, kind, password_hash, totp_secret, totp_confirmed_at, totp_last_step, is_demo, disabled_at, failed_attempts, locked_until
        from account where username = lower(wanted) $$;

create function app.note_sign_in(for_account uuid, succeeded boolean, totp_step bigint, lock_after integer, lock_for interval)
  returns void language sql security definer set search_path = public
  as $$ update account set
          failed_attempts = case when succeeded then 0 else failed_attempts + 1 end,
          locked_until = case when succeeded then null
            when failed_attempts + 1 >= lock_after then now() + lock_for else locked_until end,
          totp_last_step = coalesce(totp_step, totp_last_step)
        where id = for_account $$;

-- The first code confirms the secret; a confirmed one is replaced only by an administrator's reset.
create function app.propose_second_factor(for_account uuid, sealed_secret bytea) returns void language sql security definer set search_path = public
  as $$ update account set totp_secret = sealed_secret where id = for_account and totp_confirmed_at is null $$;
create function app.confirm_second_factor(for_account uuid) returns void language sql security definer set search_path = public
  as $$ update account set totp_confirmed_at = now() where id = for_account and totp_secret is not null $$;

create function app.demo_accounts() returns table (username text, display_name text, role text, organisation_name text, unit_name text)
  language sql stable security definer set search_path = public
  as $$ select a.username, a.display_name, m.role, o.name, u.full_name
          from account a
          join membership m on m.account_id = a.id and m.valid @> current_date
          join organisation o on o.id = m.organisation_id
          join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
         where a.is_demo and a.disabled_at is null
         order by a.created_at, a.username $$;

-- Opens a session in one of the account's present memberships (the given one, else the oldest).
create function app.open_session(new_id uuid, new_token_hash bytea, new_csrf text, for_account uuid, wanted_membership uuid, new_kind text, new_device text, lifetime interval)
  returns uuid language plpgsql security definer set search_path = public as $$
declare
  chosen record;
begin
  select m.id, m.role, m.organisation_id, u.unit_id, u.level, u.province_code
    into chosen
    from membership m
    join account a on a.id = m.account_id and a.disabled_at is null
    join organisation o on o.id = m.organisation_id and o.valid @> current_date
    join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
   where m.account_id = for_account and m.valid @> current_date and (wanted_membership is null or m.id = wanted_membership)
   order by m.id limit 1;
  if chosen.id is null then
    return null;
  end if;
  insert into session (id, token_hash, csrf_token, account_id, membership_id, kind, device, expires_at, organisation_id, role,
    sees_everything, scope_provinces, scope_units, administers_everything, administers_provinces, administers_units)
  select new_id, new_token_hash, new_csrf, for_account, chosen.id, new_kind, left(new_device, 200), now() + lifetime, chosen.organisation_id, chosen.role,
    reads and chosen.level = 'country',
    case when reads and chosen.level = 'province' then array[chosen.province_code] else '{}' end,
    case when reads and chosen.level = 'commune' then array[chosen.unit_id] else '{}' end,
    administers and chosen.level = 'country',
    case when administers and chosen.level = 'province' then array[chosen.province_code] else '{}' end,
    case when administers and chosen.level = 'commune' then array[chosen.unit_id] else '{}' end
  from (select
    chosen.role in ('commune-officer', 'commune-police-chief', 'commune-chair', 'province-manager', 'report-signer', 'operator') as reads,
    chosen.role in ('administrator', 'auditor', 'operator') as administers) kinds;
  return new_id;
end $$;
comment on function app.open_session is 'Facility officers and mentors read files by file_access only; auditors and administrators read none.';

create function app.find_session(wanted bytea) returns table (
  id uuid, csrf_token text, account_id uuid, username text, display_name text, is_demo boolean, membership_id uuid, kind text, role text,
  organisation_id uuid, organisation_name text, organisation_kind text, unit_id integer, unit_level text, unit_code text, unit_name text, province_code text,
  last_seen_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select s.id, s.csrf_token, s.account_id, a.username, a.display_name, a.is_demo, s.membership_id, s.kind, s.role,
               o.id, o.name, o.kind, u.unit_id, u.level, u.code, u.full_name, u.province_code, s.last_seen_at, s.expires_at
          from session s
          join account a on a.id = s.account_id and a.disabled_at is null
          join organisation o on o.id = s.organisation_id
          join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
         where s.token_hash = wanted and s.revoked_at is null and s.expires_at > now() $$;

create function app.touch_session(wanted uuid) returns void language sql security definer set search_path = public
  as $$ update session set last_seen_at = now() where id = wanted $$;
create function app.end_session(wanted uuid) returns void language sql security definer set search_path = public
  as $$ update session set revoked_at = now() where id = wanted and revoked_at is null $$;

create function app.administers_unit(wanted integer) returns boolean language sql stable security definer set search_path = public
  as $$ select coalesce((
    select s.administers_everything
        or wanted = any (s.administers_units)
        or exists (select 1 from administrative_unit u where u.unit_id = wanted and u.valid @> current_date and u.province_code = any (s.administers_provinces))
      from session s where s.id = app.session_id() and s.revoked_at is null and s.expires_at > now()), false) $$;

create function app.end_sessions_of_membership() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update session set revoked_at = now() where membership_id = new.id and revoked_at is null;
  return null;
end $$;
create trigger membership_change_ends_sessions after update on membership for each row execute function app.end_sessions_of_membership();

create function app.end_sessions_of_account() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update session set revoked_at = now() where account_id = new.id and revoked_at is null and id is distinct from app.session_id();
  return null;
end $$;
create trigger account_factor_change_ends_sessions after update of password_hash, totp_secret, disabled_at on account
  for each row execute function app.end_sessions_of_account();

alter table account enable row level security;
create policy account_scope on account using (
  id = (select app.account_id())
  or exists (select 1 from membership m join organisation o on o.id = m.organisation_id
              where m.account_id = account.id and app.administers_unit(o.unit_id))
  or ((select app.role()) in ('administrator', 'operator') and not exists (select 1 from membership m where m.account_id = account.id))
) with check (id = (select app.account_id()) or (select app.role()) in ('administrator', 'operator'));

alter table membership enable row level security;
create policy membership_scope on membership using (
  account_id = (select app.account_id())
  or exists (select 1 from organisation o where o.id = organisation_id and app.administers_unit(o.unit_id))
) with check (
  (select app.role()) in ('administrator', 'operator')
  and exists (select 1 from organisation o where o.id = organisation_id and app.administers_unit(o.unit_id)));

alter table session enable row level security;
create policy session_own on session using (account_id = (select app.account_id()));

alter table organisation enable row level security;
create policy organisation_read on organisation for select using (true);
create policy organisation_add on organisation for insert with check (app.administers_unit(unit_id));
create policy organisation_change on organisation for update using (app.administers_unit(unit_id)) with check (app.administers_unit(unit_id));

grant select, insert on account, membership to dong_hanh_app;
grant update (display_name, password_hash, totp_secret, totp_confirmed_at, disabled_at, failed_attempts, locked_until, version) on account to dong_hanh_app;
grant update (role, valid, version) on membership to dong_hanh_app;
grant select (id, account_id, membership_id, kind, device, created_at, last_seen_at, expires_at, revoked_at, role), update (revoked_at) on session to dong_hanh_app;

create table idempotency_key (
  account_id uuid not null,
  key text not null,
  use_case text not null,
  request_hash bytea not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
alter table idempotency_key enable row level security;
create policy idempotency_own on idempotency_key using (account_id = (select app.account_id()));
grant select, insert on idempotency_key to dong_hanh_app;
