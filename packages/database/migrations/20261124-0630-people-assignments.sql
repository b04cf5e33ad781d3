-- Mentors of the responsible commune and facilities of the province; asked by somebody who may read the file.
create function app.assignable_to(wanted uuid)
  returns table (account_id uuid, organisation_id uuid, name text, organisation text)
  language sql stable security definer set search_path = public
  as $$
    select a.id, null::uuid, a.display_name, o.name
      from person p
      join organisation o on o.unit_id = p.unit_id and o.valid @> current_date
      join membership m on m.organisation_id = o.id and m.role = 'mentor' and m.valid @> current_date
      join account a on a.id = m.account_id and a.disabled_at is null
     where p.id = wanted and app.may_read_person(wanted)
    union all
    select null, o.id, o.name, o.name
      from person p
      join administrative_unit u on u.province_code = p.province_code and u.valid @> current_date
      join organisation o on o.unit_id = u.unit_id and o.kind in ('facility-public', 'facility-private', 'social-protection-facility', 'substitution-clinic') and o.valid @> current_date
     where p.id = wanted and app.may_read_person(wanted)
     order by 3
  $$;
