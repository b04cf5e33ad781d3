create table law_decision (
  question text primary key,
  -- 'confirmed': the answer that ships holds. 'otherwise': another one does.
  outcome text not null check (outcome in ('confirmed', 'otherwise')),
  settings jsonb not null default '{}',
  source text not null check (source <> ''),
  note text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null,
  -- The files whose clocks were derived with another answer are derived anew.
  derived_at timestamptz
);
comment on table law_decision is 'What a competent office has answered to a question the texts leave open, by the id of the question.';
grant select, insert, update on law_decision to dong_hanh_app;
