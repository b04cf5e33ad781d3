import { unitInText } from '@dong-hanh/print-templates';
import type { Actor } from '../../platform/use-case/actor';
import type { UnitRow } from '../organisation/index';

/** Offices of the commune whose papers others there draft for signature. */
const seats: Readonly<Record<string, { kind: string; name: string }>> = {
  'commune-chair': { kind: 'commune-committee', name: 'Ủy ban nhân dân' },
  'commune-police-chief': { kind: 'commune-police', name: 'Công an' },
};

/** How the office that signs heads a paper about a file of the unit: the signer's where known, else the reader's. */
export function officeOf(actor: Actor, unit: UnitRow | null, signerRole?: string): Record<string, string | null> {
  const seat = seats[signerRole ?? ''];
  const drafted = seat !== undefined && seat.kind !== actor.organisationKind && unit?.level === 'commune';
  const office = drafted
    ? { kind: seat.kind, name: `${seat.name} ${unitInText(unit.full_name)}` }
    : { kind: actor.organisationKind, name: actor.organisationName };
  const province = unit?.parent_name ? unitInText(unit.parent_name) : null;
  const superior: Readonly<Record<string, string | null>> = {
    'commune-police': province && `Công an ${province}`,
    'province-police': 'Bộ Công an',
    'facility-public': province && `Công an ${province}`,
  };
  return {
    'unit.superiorName': superior[office.kind] ?? null,
    'unit.name': office.name,
    'officer.fullName': actor.displayName,
    'officer.unit': actor.organisationName,
    'unit.place': actor.unit.level === 'country' ? null : actor.unit.name,
    'unit.communeName': unit?.level === 'commune' ? unit.full_name : null,
  };
}
