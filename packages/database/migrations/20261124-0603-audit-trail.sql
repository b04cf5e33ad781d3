create table audit_entry (
  id bigint generated always as identity,
  era integer not null default 1,
  transaction_id xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  session_id uuid,
  account_id uuid,
  organisation_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text,
  unit_id integer,
  detail jsonb not null default '{}',
  primary key (at, id)
) partition by range (at);
comment on table audit_entry is 'Who did or saw what. Written in the transaction of the act it tells of; insert-only by grant. detail holds ids and field names, never values.';
comment on column audit_entry.era is 'A restored database counts transactions anew: restore raises the era.';
create table audit_entry_rest partition of audit_entry default;
create index audit_entry_order on audit_entry (era, transaction_id, id);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, at desc);

create table audit_seal (
  sequence bigint primary key,
  era integer not null,
  from_transaction xid8 not null,
  to_transaction xid8 not null,
  entries integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table audit_seal is 'Chain over batches: transactions [from, to) of an era are sealed once every one of them has ended.';

create function app.ensure_audit_partitions(ahead integer default 2) returns void language plpgsql security definer set search_path = public as $$
declare
  month date := date_trunc('month', now() at time zone 'UTC');
  name text;
begin
  for step in 0..ahead loop
    name := 'audit_entry_' || to_char(month + make_interval(months => step), 'YYYYMM');
    if to_regclass(name) is null then
      begin
        execute format('create table %I partition of audit_entry for values from (%L) to (%L)', name,
          (month + make_interval(months => step))::timestamp at time zone 'UTC', (month + make_interval(months => step + 1))::timestamp at time zone 'UTC');
      -- Entries of that month already lie in the rest (the program was down when it began): they stay there.
      exception when duplicate_table or check_violation then null;
      end;
    end if;
  end loop;
end $$;
select app.ensure_audit_partitions();

create function app.audit_canonical(e audit_entry) returns bytea language sql stable
  as $$ select convert_to(jsonb_build_array(e.era, e.transaction_id::text, e.id, extract(epoch from e.at)::text, e.session_id, e.account_id, e.organisation_id,
          e.action, e.subject_kind, e.subject_id, e.unit_id, e.detail)::text, 'UTF8') $$;

create function app.audit_batch_hash(previous bytea, batch_era integer, first_transaction xid8, end_transaction xid8, out entries integer, out hash bytea)
  language sql stable security definer set search_path = public
  as $$ select count(*)::integer, sha256(previous || coalesce(string_agg(sha256(app.audit_canonical(e)), ''::bytea order by e.transaction_id, e.id), ''::bytea))
          from audit_entry e where e.era = batch_era and e.transaction_id >= first_transaction and e.transaction_id < end_transaction $$;

-- Seals what is finished: every transaction before the oldest one still running.
create function app.seal_audit() returns integer language plpgsql security definer set search_path = public as $$
declare
  last_seal audit_seal;
  current_era integer;
  first_transaction xid8;
  end_transaction xid8 := pg_snapshot_xmin(pg_current_snapshot());
  batch record;
begin
  if not pg_try_advisory_xact_lock(hashtext('audit-seal')) then
    return 0;
  end if;
  select * into last_seal from audit_seal order by sequence desc limit 1;
  select coalesce(max(era), 1) into current_era from audit_entry where era >= coalesce(last_seal.era, 1);
  if last_seal.sequence is not null and last_seal.era = current_era then
    first_transaction := last_seal.to_transaction;
  else
    select min(transaction_id) into first_transaction from audit_entry where era = current_era;
  end if;
  if first_transaction is null or first_transaction >= end_transaction
     or not exists (select 1 from audit_entry where era = current_era and transaction_id >= first_transaction and transaction_id < end_transaction) then
    return 0;
  end if;
  select * into batch from app.audit_batch_hash(coalesce(last_seal.hash, '\x'::bytea), current_era, first_transaction, end_transaction);
  insert into audit_seal (sequence, era, from_transaction, to_transaction, entries, previous_hash, hash)
  values (coalesce(last_seal.sequence, 0) + 1, current_era, first_transaction, end_transaction, batch.entries, coalesce(last_seal.hash, '\x'::bytea), batch.hash);
  return batch.entries;
end $$;

alter table audit_entry enable row level security;
create policy audit_write on audit_entry for insert with check (session_id is not distinct from (select app.session_id()));
create policy audit_read on audit_entry for select using (
  account_id = (select app.account_id())
  or ((select app.role()) in ('auditor', 'operator') and (unit_id is null or app.administers_unit(unit_id))));
grant insert, select on audit_entry to dong_hanh_app;
grant select on audit_seal to dong_hanh_app;

-- Recomputes the chain. An entry that belongs to a sealed range but was added, changed or removed breaks its batch.
create function app.verify_audit(out seals bigint, out sealed bigint, out unsealed bigint, out first_broken bigint) language plpgsql security definer set search_path = public as $$
declare
  seal audit_seal;
  previous bytea := '\x';
  previous_seal audit_seal;
  batch record;
begin
  seals := 0;
  sealed := 0;
  for seal in select * from audit_seal order by sequence loop
    select * into batch from app.audit_batch_hash(seal.previous_hash, seal.era, seal.from_transaction, seal.to_transaction);
    if seal.previous_hash <> previous or batch.hash <> seal.hash or batch.entries <> seal.entries or seal.sequence <> seals + 1
       or (previous_seal.era = seal.era and previous_seal.to_transaction <> seal.from_transaction) then
      first_broken := seal.sequence;
      exit;
    end if;
    seals := seals + 1;
    sealed := sealed + batch.entries;
    previous := seal.hash;
    previous_seal := seal;
  end loop;
  select count(*) - sealed into unsealed from audit_entry;
end $$;
