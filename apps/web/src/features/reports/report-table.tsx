import type { ReportAnswer } from '@dong-hanh/contract';
import { TOTAL_ROW } from '@dong-hanh/domain';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';
import { type Column, upperHeader } from './column-groups';

type Table = ReportAnswer['tables'][number];

function Figure({
  value,
  column,
  row,
  onOpen,
}: {
  value: number | null;
  column: Column;
  row: Table['rows'][number];
  onOpen: () => void;
}) {
  const { t } = useTranslation('reports');
  const shown = value === null ? t('cell.unknown') : showCount(value);
  const kind = row.kinds?.[column.code] ?? column.kind;
  const name = t(kind === 'manual' ? 'cell.enter' : 'cell.open', {
    column: column.group ? `${column.group.label}, ${column.label}` : column.label,
    row: row.label,
    value: shown,
  });
  return (
    <button type="button" className="figure" data-kind={kind} aria-label={name} onClick={onOpen}>
      {shown}
    </button>
  );
}

/** The table as the paper prints it: a head of two levels, units as rows, the total where the server puts it. */
export function ReportTable({
  table,
  name,
  unitNotes,
  onOpen,
}: {
  table: Table;
  name: string;
  unitNotes: ReadonlyMap<string, string>;
  onOpen: (row: string, column: string) => void;
}) {
  const { t } = useTranslation('reports');
  const head = upperHeader(table.columns);
  const ofUnits = table.rows.some(({ code }) => code === TOTAL_ROW);
  const grouped = head.some((cell) => !cell.single);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, and must be reached to be scrolled by keys
    <section className="report-scroll" tabIndex={0} aria-label={name}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={grouped ? 2 : 1} className="report-row-head">
              {t(ofUnits ? 'cell.unit' : 'cell.line')}
            </th>
            {head.map((cell) => (
              <th
                key={cell.key}
                scope={cell.single ? 'col' : 'colgroup'}
                colSpan={cell.span}
                rowSpan={cell.single && grouped ? 2 : 1}
              >
                {cell.label}
              </th>
            ))}
          </tr>
          {grouped ? (
            <tr>
              {table.columns
                .filter((column) => column.group)
                .map((column) => (
                  <th key={column.code} scope="col">
                    {column.label}
                  </th>
                ))}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.code} data-total={row.code === TOTAL_ROW || undefined}>
              <th scope="row" className="report-row-head">
                {row.label}
                {unitNotes.has(row.code) ? <div className="soft small">{unitNotes.get(row.code)}</div> : null}
              </th>
              {table.columns.map((column) => (
                <td key={column.code} data-kind={row.kinds?.[column.code] ?? column.kind}>
                  {column.kind === 'text' ? (
                    (row.texts?.[column.code] ?? '')
                  ) : (
                    <Figure
                      value={row.values[column.code]?.period ?? null}
                      column={column}
                      row={row}
                      onOpen={() => onOpen(row.code, column.code)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
