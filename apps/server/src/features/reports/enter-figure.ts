import type { ManualFigure } from '@dong-hanh/contract';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase } from '../../platform/use-case/use-case';
import { findLines } from '../indicators/index';
import { manualPlace } from './manual-figures.queries';
import { getCell, lineOf } from './report-evidence';
import { getReportedUnit, readPeriod } from './report-frame';
import { reportsPolicies } from './reports.policy';
import { getTemplate } from './templates.queries';

export interface EnterFigure extends ManualFigure {
  template: string;
  unitCode: string;
  period: string;
}

/** Enters a figure the program does not count, with its source. Nothing is overwritten: the newest of a cell counts. */
export const enterFigure: UseCase<EnterFigure, { figure: ManualFigure }> = {
  name: 'enter-figure',
  policy: reportsPolicies.enterFigures,
  async run(context, { template: code, unitCode, period: periodCode, ...figure }) {
    const { transaction, actor, now } = context;
    if (figure.source.length < 3)
      throw new Problem('invalid-request', 'source-missing', { faults: [{ field: 'source', code: 'source-missing' }] });
    const period = readPeriod(periodCode);
    const unit = await getReportedUnit(transaction, unitCode, period.to);
    const lines = await findLines(transaction, unit, period.to);
    const template = await getTemplate(transaction, { code }, period, unit.level);
    const { table, column } = getCell(template, figure);
    if (column.kind !== 'manual')
      throw new Problem('refused', 'column-not-manual', { faults: [{ field: 'column', code: 'column-not-manual' }] });
    const place = manualPlace(template, table, figure.row, column);
    const lineUnitId = (table.lines === null ? lineOf({ lines }, figure.row) : null) ?? unit.unit_id;
    const line = lines.find((each) => each.unitId === lineUnitId);
    const id = newId();
    await transaction
      .insertInto('manual_figure')
      .values({
        id,
        template: place.template,
        unit_id: lineUnitId,
        province_code: unit.level === 'country' ? (line?.code ?? unit.code) : (unit.province_code ?? unit.code),
        period: period.code,
        table_code: place.table,
        column_code: place.column,
        value: figure.value,
        source: figure.source,
        recorded_at: now,
        recorded_by: actor.accountId,
      })
      .execute();
    context.audit({
      action: 'figure.entered',
      subjectKind: 'manual-figure',
      subjectId: id,
      unitId: lineUnitId,
      detail: { period: period.code, table: figure.table, column: figure.column },
    });
    return { figure };
  },
};
