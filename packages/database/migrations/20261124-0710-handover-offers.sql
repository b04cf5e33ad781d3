create table hand_over (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('move', 'send', 'return')),
  from_unit_id integer not null references administrative_unit_key,
  from_province text not null,
  from_organisation_id uuid references organisation,
  to_unit_id integer not null references administrative_unit_key,
  to_province text not null,
  to_organisation_id uuid references organisation,
  act_id uuid references act,
  happened_at timestamptz not null,
  offer_due_at timestamptz not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  answer_due_at timestamptz not null,
  basis jsonb not null,
  note text,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
  answered_at timestamptz,
  answered_by uuid,
  takes_effect_at timestamptz,
  reason_code text,
  reason text,
  climbed_at timestamptz,
  hearing_at timestamptz,
  check ((state = 'offered') = (answered_at is null)),
  check ((state = 'accepted') = (takes_effect_at is not null)),
  check (state <> 'refused' or (reason_code is not null and reason is not null)),
  check ((kind = 'move') = (act_id is not null)),
  check (kind <> 'send' or to_organisation_id is not null),
  check (kind <> 'return' or from_organisation_id is not null)
);
comment on table hand_over is 'A file offered by one side and answered by the other; accepted, the row is the minutes of the hand-over. Until then responsibility stays where it was.';
comment on column hand_over.happened_at is 'From when the clock of the giving side runs.';
comment on column hand_over.climbed_at is 'When the unit above was told that the answer is overdue; noted once.';
create unique index hand_over_one_open_move on hand_over (person_id) where state = 'offered' and kind = 'move';
create unique index hand_over_one_open_send on hand_over (person_id, to_organisation_id) where state = 'offered' and kind = 'send';
create unique index hand_over_one_open_return on hand_over (person_id, from_organisation_id) where state = 'offered' and kind = 'return';
create index hand_over_person on hand_over (person_id);
create index hand_over_to_unit on hand_over (to_unit_id, state);
create index hand_over_from_unit on hand_over (from_unit_id, state);
create index hand_over_to_organisation on hand_over (to_organisation_id, state) where to_organisation_id is not null;
create index hand_over_open on hand_over (answer_due_at) where state = 'offered';

create table hand_over_paper (
  hand_over_id uuid not null references hand_over,
  position integer not null,
  title text not null,
  sheets integer not null check (sheets between 1 and 10000),
  primary key (hand_over_id, position)
);
comment on table hand_over_paper is 'The papers named in the minutes.';

-- One side of a hand-over: an organisation where one is named, else the unit with those above it.
create function app.works_for(unit integer, province text, organisation uuid) returns boolean language sql stable
  as $$ select app.sees_everything()
            or case when organisation is null then province = any (app.scope_provinces()) or unit = any (app.scope_units())
                    else organisation = app.organisation_id() and app.holds_files() end $$;
-- The level above sees what was offered to an organisation of its province, without answering for it.
create function app.watches(unit integer, province text, organisation uuid) returns boolean language sql stable
  as $$ select province = any (app.scope_provinces()) or app.works_for(unit, province, organisation) $$;

alter table hand_over enable row level security;
create policy hand_over_read on hand_over for select using (
  app.watches(from_unit_id, from_province, from_organisation_id) or app.watches(to_unit_id, to_province, to_organisation_id));
create policy hand_over_offer on hand_over for insert with check (app.may_read_person(person_id) and state = 'offered');
create policy hand_over_hearing on hand_over for update using (
  state = 'accepted' and kind = 'send' and to_organisation_id = app.organisation_id() and app.role() = 'court-officer');
alter table hand_over_paper enable row level security;
create policy hand_over_paper_scope on hand_over_paper using (exists (select 1 from hand_over h where h.id = hand_over_id));
grant select, insert on hand_over, hand_over_paper to dong_hanh_app;
grant update (hearing_at) on hand_over to dong_hanh_app;

-- What the receiving side needs in order to decide, as long as the offer is open; the giving side keeps the name for its minutes.
create function app.hand_over_summaries(ids uuid[])
  returns table (id uuid, full_name text, born_on text, sex text, state text, flags text[], next_due_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select h.id, ps.full_name, ps.born_on, ps.sex, ps.state, ps.flags, ps.next_due_at
          from hand_over h join person_summary ps on ps.person_id = h.person_id
         where h.id = any (ids)
           and (app.watches(h.from_unit_id, h.from_province, h.from_organisation_id)
             or (h.state = 'offered' and app.watches(h.to_unit_id, h.to_province, h.to_organisation_id))
             or (app.watches(h.to_unit_id, h.to_province, h.to_organisation_id) and app.may_read_person(h.person_id))) $$;

-- Answers an open offer. File and offer are locked in the order in which an act locks them, so of two answers one comes first.
-- Says 'done', or why not.
create function app.answer_hand_over(wanted uuid, answer text, at timestamptz, effective timestamptz, code text, words text)
  returns text language plpgsql security definer set search_path = public as $$
declare
  h hand_over;
  effective_on date := (effective at time zone 'Asia/Ho_Chi_Minh')::date;
begin
  perform 1 from person p join hand_over o on o.person_id = p.id where o.id = wanted for update of p;
  select * into h from hand_over where id = wanted for update;
  if h.id is null then
    return 'not-found';
  end if;
  if answer = 'withdrawn' then
    if not (app.works_for(h.from_unit_id, h.from_province, h.from_organisation_id) or app.may_read_person(h.person_id)) then
      return 'not-found';
    end if;
  elsif not app.works_for(h.to_unit_id, h.to_province, h.to_organisation_id) then
    return 'not-found';
  end if;
  if h.state <> 'offered' then
    return 'hand-over-answered';
  end if;
  if answer = 'accepted' then
    if exists (select 1 from person where id = h.person_id and merged_into is not null) then
      return 'person-merged';
    end if;
    if effective < h.happened_at or effective > at then
      return 'effect-outside';
    end if;
    if h.kind = 'move' then
      if exists (select 1 from responsibility r where r.person_id = h.person_id and r.starts_at > effective) then
        return 'effect-outside';
      end if;
      insert into responsibility (id, person_id, unit_id, province_code, starts_at, cause, act_id, recorded_at)
      values (gen_random_uuid(), h.person_id, h.to_unit_id, h.to_province, effective, 'hand-over', h.act_id, at);
      update person set unit_id = h.to_unit_id, province_code = h.to_province where id = h.person_id;
      update person_summary set unit_id = h.to_unit_id, province_code = h.to_province where person_id = h.person_id;
    elsif h.kind = 'send' then
      insert into file_access (id, person_id, organisation_id, valid, reason)
      select gen_random_uuid(), h.person_id, h.to_organisation_id, daterange(effective_on, null),
             case when o.kind in ('court', 'procuracy', 'justice-office', 'labour-office') then 'hand-over' else 'stay' end
        from organisation o where o.id = h.to_organisation_id
         and not exists (select 1 from file_access f where f.person_id = h.person_id and f.organisation_id = o.id and upper_inf(f.valid));
    else
      update file_access set valid = daterange(lower(valid), greatest(lower(valid), effective_on))
       where person_id = h.person_id and organisation_id = h.from_organisation_id and (upper_inf(valid) or upper(valid) > effective_on);
    end if;
  end if;
  update hand_over set state = answer, answered_at = at, answered_by = app.account_id(),
         takes_effect_at = case when answer = 'accepted' then effective end, reason_code = code, reason = words
   where id = wanted;
  return 'done';
end $$;

-- The unit above is told once. Run as owner by a job.
create function app.climb_hand_overs(at timestamptz) returns integer language sql security definer set search_path = public
  as $$ with climbed as (
          update hand_over set climbed_at = at where state = 'offered' and answer_due_at < at and climbed_at is null returning 1)
        select count(*)::integer from climbed $$;
revoke execute on function app.climb_hand_overs from public;
