import type { FormDefinition } from '@dong-hanh/print-templates/forms';
import type { Actor } from '../../platform/use-case/actor';

const roleOfOffice: Readonly<Record<string, string>> = {
  CPC: 'commune-police-chief',
  CP: 'commune-police-chief',
  CC: 'commune-chair',
  FH: 'facility-officer',
  PPD: 'province-manager',
};

/** Who signs in the program; papers of persons, minutes and those of offices outside are signed on paper only. */
export function signerRoleOf(form: FormDefinition): string {
  if (form.header === 'national' || form.kind === 'slip') return 'on-paper';
  return roleOfOffice[form.signedBy[0] ?? ''] ?? 'on-paper';
}

export function maySign(actor: Actor, signerRole: string): boolean {
  return actor.role === signerRole || actor.role === 'operator';
}
