create table paper (
  id uuid primary key,
  person_id uuid not null references person,
  act_id uuid references act,
  form_code text not null,
  state text not null check (state in ('drafted', 'submitted', 'signed', 'issued', 'cancelled')),
  signer_role text not null check (signer_role in ('commune-police-chief', 'commune-chair', 'facility-officer', 'province-manager', 'on-paper')),
  answers_sealed bytea not null,
  record_sealed bytea,
  remark text,
  organisation_id uuid references organisation,
  entry_id uuid references numbered_paper,
  number integer,
  symbol text,
  issued_on date,
  token_hash bytea unique,
  token_sealed bytea,
  scan_id uuid references attachment,
  submitted_at timestamptz,
  submitted_by uuid,
  signed_at timestamptz,
  signed_by uuid,
  issued_at timestamptz,
  issued_by uuid,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (cancelled_at is null or cancel_reason is not null),
  check (state <> 'issued' or issued_on is not null),
  check ((entry_id is null) = (number is null))
);
comment on table paper is 'An official paper of a file. What was typed and what was signed lie sealed: papers hold numbers of documents. From the signature on the record is frozen.';
create index paper_person on paper (person_id, recorded_at desc);
create index paper_submitted on paper (signer_role, submitted_at) where state = 'submitted';
create index paper_signed on paper (signed_by, signed_at) where state = 'signed';

create table paper_answer (
  person_id uuid not null references person,
  key text not null,
  value_sealed bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (person_id, key)
);
comment on table paper_answer is 'What was asked once for a paper and is known of the person since: names of parents, place of birth.';

alter table paper enable row level security;
alter table paper_answer enable row level security;
create policy paper_scope on paper using (exists (select 1 from person p where p.id = person_id));
create policy paper_answer_scope on paper_answer using (exists (select 1 from person p where p.id = person_id));
grant select, insert on paper, paper_answer to dong_hanh_app;
grant update (state, answers_sealed, record_sealed, remark, organisation_id, entry_id, number, symbol, issued_on, token_hash, token_sealed, scan_id,
  submitted_at, submitted_by, signed_at, signed_by, issued_at, issued_by, cancelled_at, cancelled_by, cancel_reason, version) on paper to dong_hanh_app;
grant update (value_sealed, recorded_at, recorded_by) on paper_answer to dong_hanh_app;

-- What anybody with the code on a paper may learn: kind, number, day, issuer, and whether it still holds. Nothing of a person.
create function app.verify_paper(wanted bytea) returns table (form_code text, number integer, symbol text, issued_on date, issuer text, cancelled_on date)
  language sql stable security definer set search_path = public
  as $$ select p.form_code, p.number, p.symbol, p.issued_on, o.name, (p.cancelled_at at time zone 'Asia/Ho_Chi_Minh')::date
          from paper p left join organisation o on o.id = p.organisation_id
         where p.token_hash = wanted and p.issued_at is not null $$;
grant execute on function app.verify_paper to dong_hanh_app;
