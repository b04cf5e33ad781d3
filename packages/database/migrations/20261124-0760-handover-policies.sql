-- The same scopes, asked once for a statement instead of once for a row.
drop policy hand_over_read on hand_over;
create policy hand_over_read on hand_over for select using (
  (select app.sees_everything())
  or from_province = any ((select app.scope_provinces())::text[]) or to_province = any ((select app.scope_provinces())::text[])
  or (from_organisation_id is null and from_unit_id = any ((select app.scope_units())::integer[]))
  or (to_organisation_id is null and to_unit_id = any ((select app.scope_units())::integer[]))
  or ((select app.holds_files()) and (select app.organisation_id()) in (from_organisation_id, to_organisation_id)));
drop policy hand_over_hearing on hand_over;
create policy hand_over_hearing on hand_over for update using (
  state = 'accepted' and kind = 'send' and to_organisation_id = (select app.organisation_id()) and (select app.role()) = 'court-officer');

do $$
declare
  scoped text;
begin
  foreach scoped in array array['officer_assignment', 'absence', 'duty'] loop
    execute format('drop policy %1$I_scope on %1$I', scoped);
    execute format($policy$create policy %1$I_scope on %1$I using (
      (select app.sees_everything()) or province_code = any ((select app.scope_provinces())::text[]) or unit_id = any ((select app.scope_units())::integer[]))$policy$, scoped);
  end loop;
end $$;

-- The papers of an offer are named, and corrected, as long as it is open; the minutes are not changed.
create policy hand_over_paper_change on hand_over_paper as restrictive for delete using (
  exists (select 1 from hand_over h where h.id = hand_over_id and h.state = 'offered' and app.works_for(h.from_unit_id, h.from_province, h.from_organisation_id)));
create policy hand_over_paper_add on hand_over_paper as restrictive for insert with check (
  exists (select 1 from hand_over h where h.id = hand_over_id and h.state = 'offered'
             and (app.works_for(h.from_unit_id, h.from_province, h.from_organisation_id) or app.may_read_person(h.person_id))));
grant delete on hand_over_paper to dong_hanh_app;
