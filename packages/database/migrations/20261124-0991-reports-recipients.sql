create table report_recipient (
  id uuid primary key,
  submission_id uuid not null references report_submission,
  position integer not null,
  name text not null check (char_length(name) between 2 and 200),
  -- An office that works with the program answers itself; of any other the sender notes what it answered.
  organisation_id uuid references organisation,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'returned')),
  remark text check (char_length(remark) <= 2000),
  answered_at timestamptz,
  answered_by uuid,
  unique (submission_id, position),
  check ((state = 'waiting') = (answered_at is null)),
  check (state <> 'returned' or remark is not null)
);
comment on table report_recipient is 'Whom a report goes to beside the unit above, each with its own answer.';
alter table report_recipient enable row level security;
create policy report_recipient_scope on report_recipient using (exists (select 1 from report_submission s where s.id = submission_id));
grant select, insert, delete on report_recipient to dong_hanh_app;
grant update (state, remark, answered_at, answered_by) on report_recipient to dong_hanh_app;

-- The office of a province that has exactly this name, whatever offices the writer may look up.
create function app.organisation_named(wanted text, province text) returns uuid language sql stable security definer set search_path = public
  as $$ select o.id from organisation o join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
         where app.account_id() is not null and lower(o.name) = lower(wanted) and o.valid @> current_date
           and (u.level = 'country' or (case u.level when 'province' then u.code else u.province_code end) = province)
         order by o.id limit 1 $$;
grant execute on function app.organisation_named to dong_hanh_app;
