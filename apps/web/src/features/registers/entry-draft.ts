import type { RegisterEntry } from '@dong-hanh/contract';
import {
  type ApproximateFigure,
  type CellField,
  getRegister,
  judgeEntry,
  type RegisterCode,
  type RegisterField,
} from '@dong-hanh/domain';
import { readFigure } from '../../shared/form/read-figure';

export type Cells = Readonly<Record<string, string>>;

/** An entry as it is typed: every cell a text, tables apart. */
export interface EntryDraft {
  on: string | null;
  until: string | null;
  unitCode: string;
  aboutUnitCode: string | null;
  planId: string | null;
  cells: Cells;
  rows: Readonly<Record<string, readonly Cells[]>>;
}

/** What stands in a cell for a day that was typed and could not be read. */
export const unreadable = '?';

/** The cell beside a figure that says how it is known. */
export const precisionOf = (name: string) => `${name} precision`;

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const fieldsOf = (register: RegisterCode) => Object.entries<RegisterField>(getRegister(register).fields);

function cellsOf(fields: [string, RegisterField][], content: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    fields.flatMap(([name, field]): [string, string][] => {
      if (field.kind === 'rows') return [];
      if (field.kind !== 'figure') return [[name, textOf(content[name])]];
      const figure = content[name] as ApproximateFigure | undefined;
      return [
        [name, textOf(figure?.value)],
        [precisionOf(name), figure?.precision ?? 'exact'],
      ];
    }),
  );
}

export function emptyDraft(register: RegisterCode, unitCode: string, today: string): EntryDraft {
  return {
    ...{ on: today, until: null, unitCode, aboutUnitCode: null, planId: null },
    cells: cellsOf(fieldsOf(register), {}),
    rows: Object.fromEntries(
      fieldsOf(register).flatMap(([name, field]) => (field.kind === 'rows' ? [[name, []]] : [])),
    ),
  };
}

export function draftOf({ register, on, until, unit, aboutUnit, plan, content }: RegisterEntry): EntryDraft {
  const rows = fieldsOf(register).flatMap(([name, field]) =>
    field.kind === 'rows'
      ? [
          [
            name,
            ((content[name] ?? []) as Record<string, unknown>[]).map((row) =>
              cellsOf(Object.entries(field.fields), row),
            ),
          ],
        ]
      : [],
  );
  return {
    ...{ on, until, unitCode: unit.code, aboutUnitCode: aboutUnit?.code ?? null, planId: plan?.id ?? null },
    cells: cellsOf(fieldsOf(register), content),
    rows: Object.fromEntries(rows),
  };
}

type CellReading = { value?: unknown; fault?: string };

function readCell(field: CellField, text: string, precision: string | undefined): CellReading {
  const plain = text.trim();
  if (plain === '') return field.required ? { fault: 'required' } : {};
  switch (field.kind) {
    case 'count':
    case 'amount':
    case 'figure': {
      const value = readFigure(plain);
      if (value === null || !Number.isInteger(value)) return { fault: 'not-a-number' };
      return { value: field.kind === 'figure' ? { value, precision } : value };
    }
    case 'day':
      return plain === unreadable ? { fault: 'not-a-day' } : { value: plain };
    case 'link':
      return /^https?:\/\/\S+\.\S+$/.test(plain) ? { value: plain } : { fault: 'not-a-link' };
    case 'text':
    case 'words':
      return plain.length < 2 ? { fault: 'too-short' } : { value: plain };
    default:
      return { value: plain };
  }
}

/** The content that is typed, with every fault at its field as the server names it. */
export function readDraft(register: RegisterCode, draft: EntryDraft, today: string) {
  const faults: Record<string, string> = {};
  const readCells = (fields: [string, CellField][], cells: Cells, at: string) =>
    Object.fromEntries(
      fields.flatMap(([name, field]) => {
        const { value, fault } = readCell(field, cells[name] ?? '', cells[precisionOf(name)]);
        if (fault) faults[`${at}.${name}`] = fault;
        return value === undefined ? [] : [[name, value]];
      }),
    );
  const fields = fieldsOf(register);
  const own = fields.filter((entry): entry is [string, CellField] => entry[1].kind !== 'rows');
  const tables = fields.flatMap(([name, field]) => {
    const rows = draft.rows[name] ?? [];
    if (field.kind !== 'rows' || rows.length === 0) return [];
    const cells = Object.entries(field.fields);
    return [[name, rows.map((row, index) => readCells(cells, row, `content.${name}.${index}`))]];
  });
  const content: Record<string, unknown> = {
    ...readCells(own, draft.cells, 'content'),
    ...Object.fromEntries(tables),
  };
  const { on, until, planId, aboutUnitCode } = draft;
  if (on === null) faults.on = 'required';
  if (Object.keys(faults).length === 0) {
    for (const { field, code } of judgeEntry(register, { on: on ?? today, until, content }, today))
      faults[field] ??= code;
  }
  return { faults, input: { on: on ?? today, until, planId, aboutUnitCode, content } };
}
