import { type PeriodicReportRecord, unitInText } from '@dong-hanh/print-templates';
import type { Actor } from '../../platform/use-case/actor';
import type { UnitRow } from '../organisation/index';

type Issuer = Pick<PeriodicReportRecord, 'head' | 'addressees' | 'signature' | 'recipients'>;

/**
 * Head, addressees and signature of the paper, by the body the reader works in: the police lead rehabilitation since
 * 2025-03-01, a committee reports in its own name. Number, day and signer stay open: they come with issuing.
 */
export function issuerOf(actor: Actor, unit: UnitRow, provinceName: string, asOf: string): Issuer {
  const police = actor.organisationKind.endsWith('-police') || actor.role === 'operator';
  const commune = unit.level === 'commune';
  const place = unit.level === 'country' ? 'Hà Nội' : unit.name;
  const where = unit.level === 'country' ? '' : ` ${unitInText(unit.full_name)}`;
  const province = unitInText(provinceName);
  const head = { place, issuedOn: asOf.slice(0, 7) };
  if (police) {
    return {
      head: {
        ...head,
        superior: commune ? `Công an ${province}` : 'Bộ Công an',
        issuer: `Công an${where}`,
        number: { serial: null, typeCode: 'BC', body: commune ? 'CA' : 'CAT' },
      },
      addressees: commune
        ? [`Công an ${province}`, `Ủy ban nhân dân${where}`]
        : [`Ủy ban nhân dân${where}`, 'Cục Cảnh sát điều tra tội phạm về ma túy, Bộ Công an'],
      signature: { office: commune ? 'Trưởng Công an' : 'Giám đốc', as: 'head', signer: null },
      recipients: { entries: ['Như trên'], ...(commune ? {} : { filedBy: 'PC04' }) },
    };
  }
  return {
    head: { ...head, issuer: `Ủy ban nhân dân${where}`, number: { serial: null, typeCode: 'BC', body: 'UBND' } },
    addressees: commune ? [`Ủy ban nhân dân ${province}`] : ['Bộ Công an'],
    signature: { onBehalfOf: 'Ủy ban nhân dân', office: 'Chủ tịch', as: 'head', signer: null },
    recipients: { entries: ['Như trên'] },
  };
}
