import { agencyNames } from './agencies';
import { findDates } from './dates';
import type { Cell } from './outline';
import type { PlanDeliverable, PlanTarget, PlanTask, RoadmapStep, Span } from './plan-reading';
import { keyOf } from './plan-text';
import { type CellFigure, readCellFigure, subjectOfLabel, unitOfLabel } from './table-figures';
import { columnsOf, isAboutMoney, isTotalRow, rowSpan, type Table, yearOfCaption } from './tables';

/** What the tables of indicators and of tasks say. */
export interface TableFindings {
  readonly targets: readonly PlanTarget[];
  readonly roadmap: readonly RoadmapStep[];
  readonly tasks: readonly PlanTask[];
  readonly deliverables: readonly PlanDeliverable[];
}

export function readTableFindings(tables: readonly Table[]): TableFindings {
  const found = tables.map((table) => ({ ...targetsOf(table), ...workOf(table) }));
  return {
    targets: found.flatMap(({ targets }) => targets),
    roadmap: found.flatMap(({ roadmap }) => roadmap),
    tasks: found.flatMap(({ tasks }) => tasks),
    deliverables: found.flatMap(({ deliverables }) => deliverables),
  };
}

/** A row names an indicator, its cells the figures, by year where the columns are years. */
function targetsOf(table: Table): { targets: PlanTarget[]; roadmap: RoadmapStep[] } {
  const [content] = columnsOf(table, 'content');
  const years = columnsOf(table, 'year');
  const figures = years.length > 0 ? years : columnsOf(table, 'figure');
  const targets: PlanTarget[] = [];
  const roadmap: RoadmapStep[] = [];
  const isOther = columnsOf(table, 'lead', 'money', 'place').length > 0 || isAboutMoney(table);
  if (content === undefined || figures.length === 0 || isOther) return { targets, roadmap };
  for (const row of table.rows) {
    const label = row[content]?.text ?? '';
    if (label === '') continue;
    for (const column of figures) {
      const figure = readCellFigure(row[column]?.text ?? '');
      if (!figure) continue;
      const { year } = table.columns[column]!;
      const unit = unitOfRow(table, row, label, figure);
      const span = rowSpan(row);
      targets.push(targetOf(table, row, { label, figure, unit, year, span }));
      if (years.length > 1 && year !== null)
        roadmap.push({ year, text: label, value: figure.value, ...(unit === null ? {} : { unit }), span });
    }
  }
  return { targets, roadmap };
}

interface RowFigure {
  readonly label: string;
  readonly figure: CellFigure;
  readonly unit: string | null;
  readonly year: number | null;
  readonly span: Span;
}

function targetOf(table: Table, row: readonly Cell[], { label, figure, unit, year, span }: RowFigure): PlanTarget {
  const [baselineAt] = columnsOf(table, 'baseline');
  const baseline = baselineAt === undefined ? '' : (row[baselineAt]?.text ?? '');
  const due = year === null ? yearOfCaption(table) : String(year);
  return {
    text: label,
    subject: subjectOfLabel(label),
    comparator: figure.comparator,
    value: figure.value,
    ...(figure.valueTo === undefined ? {} : { valueTo: figure.valueTo }),
    unit,
    ...(due === undefined ? {} : { dueOn: due }),
    ...(baseline === '' ? {} : { baseline }),
    span,
  };
}

function unitOfRow(table: Table, row: readonly Cell[], label: string, figure: CellFigure): string | null {
  const [measure] = columnsOf(table, 'measure');
  const told = measure === undefined ? '' : keyOf(row[measure]?.text ?? '').trim();
  if (figure.isShare) return '%';
  return told === '' ? unitOfLabel(label) : told;
}

/** A row names a piece of work, its cells who leads, who helps, and what comes of it. */
function workOf(table: Table): { tasks: PlanTask[]; deliverables: PlanDeliverable[] } {
  const [content] = columnsOf(table, 'content');
  const [lead] = columnsOf(table, 'lead');
  const [partners] = columnsOf(table, 'partners');
  const [product] = columnsOf(table, 'product');
  const [time] = columnsOf(table, 'time');
  const tasks: PlanTask[] = [];
  const deliverables: PlanDeliverable[] = [];
  if (content === undefined || lead === undefined) return { tasks, deliverables };
  for (const row of table.rows) {
    const text = row[content]?.text ?? '';
    const agency = row[lead]?.text ?? '';
    if (text === '' || agency === '' || isTotalRow(row)) continue;
    const helping = partners === undefined ? [] : agencyNames(row[partners]?.text ?? '');
    const span = rowSpan(row);
    tasks.push({ agency, ...(helping.length > 0 ? { with: helping } : {}), text, span });
    const made = product === undefined ? '' : (row[product]?.text ?? '');
    const due = time === undefined ? undefined : findDates(keyOf(row[time]?.text ?? '')).at(-1)?.date;
    if (made !== '')
      deliverables.push({ text: made, ...(due === undefined ? {} : { dueOn: due }), owner: agency, span });
  }
  return { tasks, deliverables };
}
