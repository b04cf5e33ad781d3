import { type OwnTableAnswer, type OwnTableQuestion, ownTableEndpoints } from '@dong-hanh/contract';
import { classesOf, dimensionLabels, type TableDimension, tableDimensions } from '@dong-hanh/domain';
import { Field, Notice } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../shared/api/client';
import { showDay } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { useLanguage } from '../../shared/i18n/i18n';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import './messages';
import './reports.css';
import { ownTableQuery } from './own-tables.queries';
import { ReportPlaces } from './report-places';
import { SavedTables } from './saved-tables';

interface QuestionProps {
  question: OwnTableQuestion;
  onQuestion: (question: OwnTableQuestion) => void;
}

const filtered = tableDimensions.filter((dimension) => dimension !== 'unit' && dimension !== 'month');

/** Which classes of a dimension count; all while none is chosen. */
function Filters({ question, onQuestion }: QuestionProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const chosen = (dimension: TableDimension) =>
    dimension === 'unit' ? [] : (question[dimension]?.split(',').filter(Boolean) ?? []);
  const open = filtered.some((dimension) => chosen(dimension).length > 0);
  return (
    <details open={open}>
      <summary>{t('own.filters')}</summary>
      <div className="report-choice own-filters">
        {filtered.map((dimension) => (
          <Field key={dimension} label={dimensionLabels[dimension][language]}>
            {(control) => (
              <Select
                {...control}
                mode="multiple"
                className="full-width"
                allowClear
                placeholder={t('own.all')}
                value={chosen(dimension)}
                onChange={(codes: string[]) =>
                  onQuestion({ ...question, [dimension]: codes.length === 0 ? undefined : codes.join(',') })
                }
                options={(classesOf(dimension) ?? []).map(([value, label]) => ({ value, label: label[language] }))}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}

function Choice({ question, onQuestion }: QuestionProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const dimension = (name: 'rows' | 'columns', other: TableDimension) => (
    <Field label={t(`own.${name}`)}>
      {(control) => (
        <Select
          {...control}
          className="full-width"
          value={question[name]}
          onChange={(value: TableDimension) => onQuestion({ ...question, [name]: value })}
          options={tableDimensions.map((value) => ({
            value,
            label: dimensionLabels[value][language],
            disabled: value === other,
          }))}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className="report-choice">
        <Field label={t('choice.unit')}>
          {(control) => (
            <OwnUnitSelect
              id={control.id}
              value={question.unitCode}
              onChange={(unitCode) => unitCode && onQuestion({ ...question, unitCode })}
            />
          )}
        </Field>
        {dimension('rows', question.columns)}
        {dimension('columns', question.rows)}
      </div>
      <Filters question={question} onQuestion={onQuestion} />
      <Checkbox
        checked={question.outside === 'true'}
        onChange={({ target }) => onQuestion({ ...question, outside: target.checked ? 'true' : undefined })}
      >
        {t('own.outside')}
      </Checkbox>
    </>
  );
}

function Counts({ table, question }: { table: OwnTableAnswer; question: OwnTableQuestion }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const title = t('own.caption', {
    rows: dimensionLabels[question.rows][language],
    columns: dimensionLabels[question.columns][language],
  });
  const lines = [...table.rows, { code: 'total', label: null }];
  return (
    <>
      <p className="report-title">
        {title} · {table.unit.name}, {showDay(table.on)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, and must be reached to be scrolled by keys */}
      <section className="report-scroll" tabIndex={0} aria-label={title}>
        <table className="report-table outside-table">
          <thead>
            <tr>
              <th scope="col" className="report-row-head">
                {dimensionLabels[question.rows][language]}
              </th>
              {table.columns.map(({ code, label }) => (
                <th key={code} scope="col">
                  {label[language]}
                </th>
              ))}
              <th scope="col">{t('own.total')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ code, label }, index) => (
              <tr key={code} data-total={label === null || undefined}>
                <th scope="row" className="report-row-head">
                  {label?.[language] ?? t('own.total')}
                </th>
                {[...table.columns.map((column) => column.code), 'total'].map((column, at) => {
                  const count = table.counts[index]?.[at] ?? null;
                  return <td key={column}>{count === null ? t('cell.unknown') : showCount(count)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.hidden ? <p className="soft small">{t('own.hidden')}</p> : null}
    </>
  );
}

/** People managed today, told apart as the reader likes: counts only, never a name. */
export function OwnTablesPage({ question, onQuestion }: QuestionProps) {
  const { t } = useTranslation('reports');
  const counts = useQuery(ownTableQuery(question));
  return (
    <Page
      title={t('own.title')}
      lead={t('own.lead')}
      actions={
        counts.data ? (
          <a className="ui-button" href={fileAddress(ownTableEndpoints.ownTableFile, { query: question })} download>
            {t('export.xlsx')}
          </a>
        ) : null
      }
    >
      <ReportPlaces />
      <div className="own-tables">
        <section className="panel stack" data-padded="true">
          <Choice question={question} onQuestion={onQuestion} />
          <QueryBoundary query={counts} lines={8}>
            {(table) =>
              table.rows.length === 0 ? (
                <Notice tone="info" title={t('own.nobody')} />
              ) : (
                <Counts table={table} question={question} />
              )
            }
          </QueryBoundary>
        </section>
        <SavedTables question={question} onOpen={onQuestion} />
      </div>
    </Page>
  );
}
