import type { LedgerAnalysis } from '@dong-hanh/contract';
import { LEDGER_FIELDS } from '@dong-hanh/domain';
import { Status } from '@dong-hanh/ui';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../shared/format/fold';
import { type FieldByColumn, surelyRecognised } from './column-mapping';

type Column = LedgerAnalysis['columns'][number];

function Confidence({ column, field }: { column: Column; field: string | undefined }) {
  const { t } = useTranslation('ledger');
  if (field === undefined) return <Status tone="neutral">{t('column.unread')}</Status>;
  if (field !== column.field) return <Status tone="info">{t('column.chosen')}</Status>;
  if (column.confidence >= surelyRecognised) return <Status tone="good">{t('column.sure')}</Status>;
  return <Status tone="warn">{t('column.unsure', { percent: Math.round(column.confidence * 100) })}</Status>;
}

/** Each column of the sheet with what it is taken for; a person may say otherwise. */
export function ColumnTable({
  columns,
  mapping,
  onChoose,
}: {
  columns: Column[];
  mapping: FieldByColumn;
  onChoose: (column: string, field: string | null) => void;
}) {
  const { t } = useTranslation('ledger');
  const options = LEDGER_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) }));
  return (
    <div className="table-scroll">
      <table className="table column-table">
        <caption className="visually-hidden">{t('column.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.letter')}</th>
            <th scope="col">{t('column.header')}</th>
            <th scope="col">{t('column.field')}</th>
            <th scope="col">{t('column.confidence')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.column}>
              <td>{column.column}</td>
              <td>{column.header || <span className="soft">{t('column.noHeader')}</span>}</td>
              <td>
                <Select
                  className="column-select"
                  size="small"
                  allowClear
                  aria-label={t('column.fieldOf', { column: column.column })}
                  placeholder={t('column.skip')}
                  showSearch={{
                    filterOption: (typed, option) => foldText(String(option?.label ?? '')).includes(foldText(typed)),
                  }}
                  value={mapping[column.column] ?? null}
                  onChange={(field: string | null) => onChoose(column.column, field ?? null)}
                  options={options}
                  popupMatchSelectWidth={false}
                />
              </td>
              <td>
                <Confidence column={column} field={mapping[column.column]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
