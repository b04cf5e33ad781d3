import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';

export interface DataColumn<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the cell, actions too. */
  align?: 'start' | 'end';
  /** On a narrow screen the cell is left out, or stands without its heading. */
  narrow?: 'hide' | 'bare';
  width?: string;
}

export interface DataTableProps<Row> {
  /** Names the table for a screen reader. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  rowTone?: (row: Row) => string | undefined;
}

const isControl = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('a, button, input, select, textarea, label') !== null;

/** A table one walks with the arrow keys and opens with Enter; on a phone each row is a card. */
export function DataTable<Row>({ caption, columns, rows, rowKey, onOpen, rowTone }: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(next);
    (body.current?.rows[next] as HTMLElement | undefined)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row) => {
    if (event.target !== event.currentTarget) return;
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      focusRow(next);
    } else if (event.key === 'Enter' && onOpen) {
      event.preventDefault();
      onOpen(row);
    }
  };

  const onClick = (event: MouseEvent, row: Row) => {
    if (onOpen && !isControl(event.target) && !window.getSelection()?.toString()) onOpen(row);
  };

  return (
    <div className="table-scroll">
      <table className="table data-table" data-opens={onOpen ? true : undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.align === 'end' ? 'table-end' : undefined}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              tabIndex={index === Math.min(active, rows.length - 1) ? 0 : -1}
              data-tone={rowTone?.(row)}
              onFocus={() => setActive(index)}
              onKeyDown={(event) => onKeyDown(event, index, row)}
              onClick={(event) => onClick(event, row)}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={column.align === 'end' ? 'table-end' : undefined}
                  data-narrow={column.narrow}
                  data-label={typeof column.header === 'string' ? column.header : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
