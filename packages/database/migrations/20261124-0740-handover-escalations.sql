create table escalation (
  person_id uuid not null references person,
  act text not null,
  step text not null default '',
  due_at timestamptz not null,
  climbed_at timestamptz not null,
  primary key (person_id, act, step, due_at)
);
comment on table escalation is 'When the unit above was told that a clock ran out: once for each clock. Whether it is still open is asked of deadline.';
alter table escalation enable row level security;
create policy escalation_scope on escalation for select using (exists (select 1 from person p where p.id = person_id));
grant select on escalation to dong_hanh_app;
create index deadline_open_due on deadline (due_at) where met_at is null and not cancelled;

-- Told once, however often the job runs. Run as owner.
create function app.climb_deadlines(at timestamptz) returns integer language sql security definer set search_path = public
  as $$ with climbed as (
          insert into escalation (person_id, act, step, due_at, climbed_at)
          select d.person_id, d.act, coalesce(d.step, ''), d.due_at, at from deadline d
           where d.met_at is null and not d.cancelled and d.due_at < at
          on conflict do nothing returning 1)
        select count(*)::integer from climbed $$;
revoke execute on function app.climb_deadlines from public;
