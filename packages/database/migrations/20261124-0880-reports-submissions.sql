create table report_submission (
  id uuid primary key,
  template text not null,
  unit_id integer not null references administrative_unit_key,
  -- The province itself for its own report; null for the country's.
  province_code text,
  period text not null,
  -- 1 is the first report of the period, each correction is the next.
  number integer not null check (number > 0),
  state text not null check (state in ('drafted', 'signed', 'sent', 'accepted', 'returned')),
  narrative jsonb not null,
  -- The report as it was signed; what it counted lies in report_evidence.
  figures jsonb,
  held_at timestamptz,
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  signed_at timestamptz,
  signed_by uuid,
  sent_at timestamptz,
  sent_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  remark text,
  version integer not null default 1,
  unique (template, unit_id, period, number),
  check ((state = 'drafted') = (figures is null)),
  check ((figures is null) = (held_at is null)),
  check (state <> 'returned' or remark is not null)
);
comment on table report_submission is 'A report on its way: drafted, signed with its figures frozen, sent to the unit above, accepted or returned.';
create index report_submission_period on report_submission (period, province_code);
create unique index report_submission_open on report_submission (template, unit_id, period) where state in ('drafted', 'signed', 'sent');

create table report_evidence (
  submission_id uuid not null references report_submission,
  table_code text not null,
  record_id text not null,
  kind text not null,
  what text,
  person_id uuid,
  unit_id integer,
  happened_at timestamptz,
  columns text[] not null,
  primary key (submission_id, table_code, record_id)
);
comment on table report_evidence is 'The records that the period''s figures of a signed report counted, whatever is recorded later.';

alter table report_submission enable row level security;
alter table report_evidence enable row level security;
create policy report_submission_scope on report_submission using (
  (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]));
create policy report_evidence_scope on report_evidence using (exists (select 1 from report_submission s where s.id = submission_id));
grant select, insert on report_submission, report_evidence to dong_hanh_app;
grant update (state, narrative, figures, held_at, signed_at, signed_by, sent_at, sent_by, answered_at, answered_by, remark, version) on report_submission to dong_hanh_app;
