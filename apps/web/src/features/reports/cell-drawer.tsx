import type { ReportAnswer } from '@dong-hanh/contract';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { EvidenceList } from './evidence-list';
import { ManualFigureForm } from './manual-figure-form';
import { type CellAddress, evidenceQuery, type ReportQuestion, type Span } from './reports.queries';
import { useTableWords } from './templates.queries';

const spans = ['period', 'lastYear', 'cumulative'] as const satisfies readonly Span[];

interface CellDrawerProps {
  report: ReportAnswer;
  question: ReportQuestion;
  cell: CellAddress | null;
  onClose: () => void;
}

function CellContent({ report, question, cell }: Omit<CellDrawerProps, 'cell' | 'onClose'> & { cell: CellAddress }) {
  const { t } = useTranslation('reports');
  const [span, setSpan] = useState<Span>('period');
  const { name } = useTableWords(question.template, question.version);
  const table = report.tables.find((item) => item.code === cell.table);
  const column = table?.columns.find((item) => item.code === cell.column);
  const row = table?.rows.find((item) => item.code === cell.row);
  const values = row?.values[cell.column];
  const kind = row?.kinds?.[cell.column] ?? column?.kind;
  const evidence = useQuery({ ...evidenceQuery(question, cell, span), enabled: kind !== 'computed' });
  if (!table || !column || !row) return null;
  return (
    <div className="stack">
      <p className="soft">
        {name(table.code)} · {row.label}
      </p>
      <div>
        <h3>{t('cell.how')}</h3>
        <p>{evidence.data?.definition ?? column.definition ?? ''}</p>
      </div>
      <fieldset className="plain-fieldset spans">
        <legend className="visually-hidden">{t('cell.values')}</legend>
        {spans.map((item) => {
          const value = values?.[item] ?? null;
          return (
            <button
              key={item}
              type="button"
              className="span-value"
              aria-pressed={span === item}
              onClick={() => setSpan(item)}
            >
              <span>{t(`cell.span.${item}`)}</span>
              <strong>{value === null ? t('cell.unknown') : showCount(value)}</strong>
            </button>
          );
        })}
      </fieldset>
      {kind === 'manual' ? (
        <ManualFigureForm report={report} question={question} cell={cell} value={values?.period ?? null} />
      ) : null}
      {kind === 'computed' ? (
        <p className="soft">{t('cell.computed')}</p>
      ) : (
        <>
          <h3>{t(kind === 'manual' ? 'cell.sources' : 'cell.behind')}</h3>
          <QueryBoundary query={evidence} lines={5}>
            {({ items }) => <EvidenceList items={items} />}
          </QueryBoundary>
        </>
      )}
    </div>
  );
}

/** How a number was counted, its values last year and since the year began, and the records behind it. */
export function CellDrawer({ report, question, cell, onClose }: CellDrawerProps) {
  const { t } = useTranslation('reports');
  const column = report.tables
    .find((item) => item.code === cell?.table)
    ?.columns.find((item) => item.code === cell?.column);
  const title = column ? [column.group?.label, column.label].filter(Boolean).join(': ') : '';
  return (
    <Drawer open={cell !== null} onClose={onClose} size={480} title={title || t('cell.how')}>
      {cell ? (
        <CellContent key={`${cell.table}-${cell.row}-${cell.column}`} report={report} question={question} cell={cell} />
      ) : null}
    </Drawer>
  );
}
