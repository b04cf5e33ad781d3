-- Court, procuracy, justice office and facility read of a file what went out of the office that made it, what was laid before them
-- to sign, and what their own people write; drafts of others are not theirs to read.
create function app.is_colleague(wanted uuid) returns boolean language sql stable security definer set search_path = public
  as $$ select wanted = app.account_id()
            or exists (select 1 from membership m where m.account_id = wanted and m.organisation_id = app.organisation_id()) $$;
grant execute on function app.is_colleague to dong_hanh_app;
create policy paper_drafts_of_others on paper as restrictive for select using (
  (select app.role()) not in ('facility-officer', 'court-officer', 'procuracy-officer', 'justice-officer')
  or signed_at is not null or issued_at is not null
  or (submitted_at is not null and signer_role = (select app.role()))
  or app.is_colleague(recorded_by));
