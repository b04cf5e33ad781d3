import type { Actor } from '../../platform/use-case/actor';
import type { UnitRow } from '../organisation/index';

const lowered = (name: string) => name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);

/** How the reader's office heads a paper about a file of the unit. */
export function officeOf(actor: Actor, unit: UnitRow | null): Record<string, string | null> {
  const province = unit?.parent_name ? lowered(unit.parent_name) : null;
  const superior: Readonly<Record<string, string | null>> = {
    'commune-police': province && `Công an ${province}`,
    'province-police': 'Bộ Công an',
    'facility-public': province && `Công an ${province}`,
  };
  return {
    'unit.superiorName': superior[actor.organisationKind] ?? null,
    'unit.name': actor.organisationName,
    'officer.fullName': actor.displayName,
    'officer.unit': actor.organisationName,
    'unit.place': actor.unit.level === 'country' ? null : actor.unit.name,
    'unit.communeName': unit?.level === 'commune' ? unit.full_name : null,
  };
}
