create table officer_assignment (
  person_id uuid not null references person,
  unit_id integer not null references administrative_unit_key,
  province_code text not null,
  account_id uuid not null references account,
  valid tstzrange not null check (not isempty(valid)),
  assigned_by uuid not null,
  exclude using gist (person_id with =, unit_id with =, valid with &&)
);
comment on table officer_assignment is 'The officer who answers for a file inside the unit that does. A file that moves away leaves it behind.';
create index officer_assignment_account on officer_assignment (account_id) where upper_inf(valid);
create index officer_assignment_person on officer_assignment (person_id) where upper_inf(valid);

create table absence (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text not null,
  account_id uuid not null references account,
  days daterange not null check (not isempty(days)),
  covered_by uuid references account check (covered_by <> account_id),
  recorded_by uuid not null,
  cancelled_at timestamptz
);
comment on table absence is 'Who is away and who does their work meanwhile.';
create index absence_unit on absence (unit_id) where cancelled_at is null;

create table duty (
  id uuid primary key,
  unit_id integer not null references administrative_unit_key,
  province_code text not null,
  account_id uuid not null references account,
  hours tstzrange not null check (not isempty(hours) and not lower_inf(hours) and not upper_inf(hours)),
  recorded_by uuid not null,
  cancelled_at timestamptz
);
comment on table duty is 'Who can be reached when, outside working hours above all: hour clocks run at night and at Tết.';
create index duty_unit on duty (unit_id, lower(hours)) where cancelled_at is null;

do $$
declare
  scoped text;
begin
  foreach scoped in array array['officer_assignment', 'absence', 'duty'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('create policy %1$I_scope on %1$I using (app.works_for(unit_id, province_code, null))', scoped);
  end loop;
end $$;
grant select, insert on officer_assignment, absence, duty to dong_hanh_app;
grant update (valid) on officer_assignment to dong_hanh_app;
grant update (cancelled_at) on absence, duty to dong_hanh_app;

-- Who works on the files of a unit, asked by somebody of that unit or above it.
create function app.colleagues(units integer[]) returns table (unit_id integer, account_id uuid, name text, role text)
  language sql stable security definer set search_path = public
  as $$ select distinct on (o.unit_id, a.id) o.unit_id, a.id, a.display_name, m.role
          from organisation o
          join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
          join membership m on m.organisation_id = o.id and m.valid @> current_date
               and m.role in ('commune-officer', 'commune-police-chief', 'commune-chair', 'province-manager')
          join account a on a.id = m.account_id and a.disabled_at is null and a.kind = 'person'
         where o.unit_id = any (units) and o.valid @> current_date and app.works_for(o.unit_id, u.province_code, null)
         order by o.unit_id, a.id, m.role $$;

-- The files in the hands of the caller: their own, or those they look after now because a colleague is away or they are on duty.
create function app.people_in_hand(wanted text, at timestamptz) returns setof uuid language sql stable
  as $$ select o.person_id from officer_assignment o
         where wanted = 'own' and o.account_id = app.account_id() and upper_inf(o.valid)
        union
        select o.person_id from absence b
          join officer_assignment o on o.account_id = b.account_id and o.unit_id = b.unit_id and upper_inf(o.valid)
         where wanted = 'cover' and b.covered_by = app.account_id() and b.cancelled_at is null
           and b.days @> (at at time zone 'Asia/Ho_Chi_Minh')::date
        union
        select s.person_id from duty d join person_summary s on s.unit_id = d.unit_id
         where wanted = 'cover' and d.account_id = app.account_id() and d.cancelled_at is null and d.hours @> at $$;
