import type { TableDimension } from '@dong-hanh/domain';

type Filter = Exclude<TableDimension, 'unit'>;

export type OwnTableSearch = { [Name in Filter]?: string } & {
  unitCode?: string;
  rows?: TableDimension;
  columns?: TableDimension;
  outside?: 'true';
};

/** The names alone: what they mean would bring the whole law into the first load. */
const filters: Readonly<Record<Filter, true>> = {
  list: true,
  state: true,
  place: true,
  sex: true,
  age: true,
  ethnicity: true,
  substance: true,
  month: true,
};

const isDimension = (value: unknown): value is TableDimension =>
  value === 'unit' || (typeof value === 'string' && Object.hasOwn(filters, value));

export function readOwnTableQuestion(search: Record<string, unknown>): OwnTableSearch {
  const { unitCode, rows, columns, outside } = search;
  const narrowed = (Object.keys(filters) as Filter[]).flatMap((name): [Filter, string][] => {
    const codes = String(search[name] ?? '');
    return /^[A-Za-z0-9,-]{1,1000}$/.test(codes) ? [[name, codes]] : [];
  });
  return {
    ...Object.fromEntries(narrowed),
    ...(/^\d{2,5}$/.test(String(unitCode ?? '')) ? { unitCode: String(unitCode) } : {}),
    ...(isDimension(rows) ? { rows } : {}),
    ...(isDimension(columns) ? { columns } : {}),
    ...(String(outside) === 'true' ? { outside: 'true' as const } : {}),
  };
}
