import type { ReportAnswer } from '@dong-hanh/contract';
import type { PeriodicReportRecord } from '@dong-hanh/print-templates';
import type { Actor } from '../../platform/use-case/actor';
import type { UnitRow } from '../organisation/index';
import type { ComputedReport } from './compute-report';
import type { WorkbookReport } from './report-workbook';

/** How a kind of organisation heads and signs a report, and to whom it reports. */
interface IssuingBody {
  readonly superior?: string;
  /** After the type of paper in its number: 5/BC-CAT. */
  readonly numberBody: string;
  readonly onBehalfOf?: string;
  readonly office: string;
  readonly addressees: readonly string[];
}

const drugDepartment = 'Cục Cảnh sát điều tra tội phạm về ma túy, Bộ Công an';

/** Who issues: the reader's own body; run by the operator, the police of the reported unit, who lead since 2025-03-01. */
interface Issuer {
  kind: string;
  name: string;
  unit: UnitRow | null;
}

function issuerOf(actor: Actor, reported: UnitRow, own: UnitRow | null): Issuer {
  if (actor.role !== 'operator') return { kind: actor.organisationKind, name: actor.organisationName, unit: own };
  if (reported.level === 'country') return { kind: 'province-police', name: 'Công an', unit: reported };
  return {
    kind: reported.level === 'commune' ? 'commune-police' : 'province-police',
    name: `Công an ${lowered(reported.full_name)}`,
    unit: reported,
  };
}

function issuingBody({ kind, unit }: Issuer, province: UnitRow | null): IssuingBody {
  const provinceName = lowered(province?.full_name ?? 'tỉnh');
  switch (kind) {
    case 'commune-police':
      return {
        superior: `Công an ${provinceName}`,
        numberBody: unit?.full_name.startsWith('Phường') ? 'CAP' : 'CAX',
        office: 'Trưởng Công an',
        addressees: [`Công an ${provinceName}`],
      };
    case 'province-police':
      return {
        superior: 'Bộ Công an',
        numberBody: 'CAT',
        office: 'Giám đốc',
        addressees: [`Ủy ban nhân dân ${provinceName}`, drugDepartment],
      };
    case 'commune-committee':
      return committee([`Ủy ban nhân dân ${provinceName}`, `Công an ${provinceName}`]);
    case 'province-committee':
      return committee(['Bộ Công an']);
    default:
      return { numberBody: 'ĐV', office: 'Thủ trưởng đơn vị', addressees: [] };
  }
}

function committee(addressees: readonly string[]): IssuingBody {
  return { numberBody: 'UBND', onBehalfOf: 'Ủy ban nhân dân', office: 'Chủ tịch', addressees };
}

function lowered(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);
}

const restated = ({ mapOn, period }: ComputedReport['frame']) => (mapOn === period.to ? {} : { mapOn });

/** The computed report as a paper of the reader's own body: not numbered, dated to the month, not signed. */
export function paperRecord(
  { frame, answer }: ComputedReport,
  actor: Actor,
  units: { own: UnitRow | null; province: UnitRow | null },
  today: string,
): PeriodicReportRecord {
  const issuer = issuerOf(actor, frame.unit, units.own);
  const body = issuingBody(issuer, units.province);
  return {
    template: frame.template,
    head: {
      ...(body.superior ? { superior: body.superior } : {}),
      issuer: issuer.name,
      number: { serial: null, typeCode: 'BC', body: body.numberBody },
      place: issuer.unit === null || issuer.unit.level === 'country' ? 'Hà Nội' : issuer.unit.name,
      issuedOn: today.slice(0, 7),
    },
    unit: { code: answer.unit.code, name: answer.unit.name },
    addressees: body.addressees,
    bases: [],
    period: frame.period,
    asOf: answer.asOf,
    ...restated(frame),
    isEstimate: answer.period.isEstimate,
    tables: answer.tables,
    narrative: { direction: [], difficulties: [], tasks: [], proposals: [] },
    manualFigures: manualFigures(answer),
    signature: {
      ...(body.onBehalfOf ? { onBehalfOf: body.onBehalfOf } : {}),
      office: body.office,
      as: 'head',
      signer: null,
    },
    recipients: { entries: body.addressees.length > 0 ? ['Như trên'] : [] },
  };
}

export function workbookOf({ frame, answer }: ComputedReport, actor: Actor): WorkbookReport {
  return {
    template: frame.template,
    issuer: issuerOf(actor, frame.unit, null).name,
    unit: { code: answer.unit.code, name: answer.unit.name },
    period: frame.period,
    asOf: answer.asOf,
    ...restated(frame),
    isEstimate: answer.period.isEstimate,
    tables: answer.tables,
    manualFigures: manualFigures(answer),
  };
}

function manualFigures(answer: ReportAnswer) {
  return answer.manualFigures ?? [];
}
