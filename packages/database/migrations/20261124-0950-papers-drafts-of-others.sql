-- Court, procuracy, justice office and facility read of a file what went out of the office that made it, what was laid before them
-- to sign, and what they write themselves; drafts of others are not theirs to read.
create policy paper_drafts_of_others on paper as restrictive for select using (
  (select app.role()) not in ('facility-officer', 'court-officer', 'procuracy-officer', 'justice-officer')
  or signed_at is not null or issued_at is not null
  or recorded_by = (select app.account_id())
  or (submitted_at is not null and signer_role = (select app.role())));
