-- The first edition of a plan; every amendment of it names the same.
alter table plan add column lineage_id uuid references plan;
update plan set lineage_id = id;
alter table plan alter column lineage_id set not null;
alter table plan add column edition integer not null default 1 check (edition > 0);
alter table plan add column amends_id uuid unique references plan;
alter table plan add column amendment text check (char_length(amendment) between 3 and 1000);
alter table plan add check ((amends_id is null) = (lineage_id = id) and (amends_id is null) = (edition = 1));
alter table plan add check ((amends_id is null) = (amendment is null));
create unique index plan_lineage on plan (lineage_id, edition);

-- The finding of the first edition that holds it: what was noted of it goes on through the amendments.
alter table plan_finding add column origin_id uuid references plan_finding;
update plan_finding set origin_id = id;
alter table plan_finding alter column origin_id set not null;

create table plan_review (
  id uuid primary key,
  plan_id uuid not null references plan,
  kind text not null check (kind in ('mid-term', 'final')),
  held_on date not null,
  words text not null check (char_length(words) between 3 and 10000),
  tracking jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table plan_review is 'A mid-term or final review: how the plan stood on that day, frozen, with what was concluded. Append-only.';
create index plan_review_plan on plan_review (plan_id, held_on);
alter table plan_review enable row level security;
create policy plan_review_scope on plan_review using (exists (select 1 from plan p where p.id = plan_id));
grant select, insert on plan_review to dong_hanh_app;
