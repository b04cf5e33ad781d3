alter table organisation add column address text, add column phone text;
comment on column organisation.phone is 'Printed on papers for the person; an office''s, never a person''s.';
alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (kind in (
  'commune-police', 'commune-committee', 'province-police', 'province-committee', 'facility-public', 'facility-private',
  'social-protection-facility', 'health-facility', 'substitution-clinic', 'court', 'procuracy', 'justice-office', 'legal-aid-centre', 'labour-office', 'union', 'other'));
