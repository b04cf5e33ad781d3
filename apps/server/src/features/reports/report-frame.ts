import type { Reader } from '@dong-hanh/database';
import {
  cumulativeFrom,
  parsePeriod,
  type ReportPeriod,
  type ReportTemplate,
  samePeriodLastYear,
} from '@dong-hanh/domain';
import { Problem } from '../../platform/http/errors';
import { endOfDay, startOfDay } from '../cases/index';
import { type CountedSpan, findLines, type RecordScope, type ReportedUnit, type ReportLine } from '../indicators/index';
import { getUnit, type UnitRow } from '../organisation/index';
import { getTemplate } from './templates.queries';

export interface ReportQuestion {
  template: string;
  /** Of the form; absent: the one in force on the last day. */
  version?: number | undefined;
  unitCode: string;
  period: string;
  asOf?: string | undefined;
  /** `today`: restated for the units there are now; absent: as the map stood on the last day of the period. */
  map?: 'today' | undefined;
}

/** What a report speaks of: unit and lines on one map, the period, and the moment whose knowledge it shows. */
export interface ReportFrame {
  template: ReportTemplate;
  unit: UnitRow & ReportedUnit;
  lines: ReportLine[];
  period: ReportPeriod;
  asOf: string;
  /** The day on whose map the unit and its lines are. */
  mapOn: string;
  scope: RecordScope;
}

export function readPeriod(code: string): ReportPeriod {
  const period = parsePeriod(code);
  if (!period)
    throw new Problem('invalid-request', 'period-unknown', { faults: [{ field: 'period', code: 'period-unknown' }] });
  return period;
}

/** The unit as it stands on a day: the period's last, or today where figures are restated. */
export async function getReportedUnit(reader: Reader, code: string, on: string): Promise<UnitRow & ReportedUnit> {
  const unit = await getUnit(reader, code, on);
  const { level } = unit;
  if (level === 'district') throw new Problem('refused', 'unit-level-not-reported', { details: { level } });
  return { ...unit, level };
}

export async function frameReport(
  { reader, now, today }: { reader: Reader; now: Date; today: string },
  question: ReportQuestion,
): Promise<ReportFrame> {
  const period = readPeriod(question.period);
  const asOf = question.asOf ?? today;
  if (asOf > today) throw new Problem('refused', 'as-of-in-future');
  if (asOf < period.from) throw new Problem('refused', 'period-not-begun', { details: { from: period.from } });
  const mapOn = question.map === 'today' ? today : period.to;
  const unit = await getReportedUnit(reader, question.unitCode, mapOn);
  const heldAt = asOf === today ? now : new Date(endOfDay(asOf));
  return {
    template: await getTemplate(reader, { code: question.template, version: question.version }, period, unit.level),
    unit,
    lines: await findLines(reader, unit, mapOn),
    period,
    asOf,
    mapOn,
    scope: { areaUnitId: unit.unit_id, unitsOn: mapOn, heldAt, spans: countedSpans(period, heldAt) },
  };
}

/** A day belongs to the period up to its last millisecond in Vietnam; an estimate reads stocks at the moment it knows. */
function countedSpans(period: ReportPeriod, heldAt: Date): CountedSpan[] {
  const lastYear = samePeriodLastYear(period);
  const span = (series: CountedSpan['series'], from: string, to: string): CountedSpan => ({
    series,
    opensAt: new Date(Date.parse(startOfDay(from)) - 1),
    closesAt: new Date(Math.min(Date.parse(endOfDay(to)), heldAt.getTime())),
  });
  return [
    span('period', period.from, period.to),
    span('lastYear', lastYear.from, lastYear.to),
    span('cumulative', cumulativeFrom(period), period.to),
  ];
}
