import type { TemplateAnswer } from '@dong-hanh/contract';
import { findIndicator, findReportColumn, getReportTable, type ReportTableCode } from '@dong-hanh/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/i18n';

type Table = TemplateAnswer['content']['tables'][number];
type Column = Table['columns'][number];
type Part = TemplateAnswer['content']['narrative'][number];
type Source = Pick<Exclude<Column, { all: string }>, 'from' | 'indicator' | 'formula'>;

function useSourceWords() {
  const { t } = useTranslation('reports');
  return ({ from, indicator, formula }: Source): string => {
    if (from !== undefined) return t('form.from_dictionary', { column: from });
    if (indicator !== undefined) return t('form.from_indicator', { column: indicator });
    return formula === undefined ? t('form.from_manual') : t('form.from_formula', { column: formula });
  };
}

/** The words of a column: its own, else those of what it takes. */
function useLabel() {
  const language = useLanguage();
  return ({ label, from, indicator, code }: Exclude<Column, { all: string }>): string => {
    const [table = '', ...rest] = (from ?? '').split('.');
    const words =
      label ??
      findReportColumn(table, rest.join('.'))?.label ??
      (indicator ? findIndicator(indicator)?.name : undefined);
    return words?.[language] ?? words?.vi ?? code;
  };
}

function Columns({ table }: { table: Table }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const sourceWords = useSourceWords();
  const labelOf = useLabel();
  const wholeOf = (code: ReportTableCode) =>
    getReportTable(code)
      .columns.map(({ group, label }) => [group?.label[language], label[language]].filter(Boolean).join(': '))
      .join(' · ');
  return (
    <table className="template-columns">
      <thead>
        <tr>
          <th scope="col">{t('form.code')}</th>
          <th scope="col">{t('form.column')}</th>
          <th scope="col">{t('form.source')}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column) =>
          'all' in column ? (
            <tr key={column.all}>
              <td>{t('form.from_all', { column: column.all })}</td>
              <td colSpan={2}>{wholeOf(column.all)}</td>
            </tr>
          ) : (
            <tr key={column.code}>
              <td>{column.code}</td>
              <td>{labelOf(column)}</td>
              <td>{table.lines === 'units' ? sourceWords(column) : ''}</td>
            </tr>
          ),
        )}
        {table.lines === 'units'
          ? null
          : table.lines.map((line) => (
              <tr key={line.code}>
                <td>{line.code}</td>
                <td>{line.label}</td>
                <td>
                  {Object.values(line.cells ?? {})
                    .map(sourceWords)
                    .join(' · ') || sourceWords({})}
                </td>
              </tr>
            ))}
      </tbody>
    </table>
  );
}

function Words({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const describe = ({ prepared, sentences, written }: Part): string =>
    [
      prepared ? t('form.wordsOf.prepared') : null,
      sentences ? t('form.wordsOf.sentences', { count: sentences.length }) : null,
      written ? t('form.wordsOf.written') : null,
    ]
      .filter(Boolean)
      .join(', ') || t('form.wordsOf.heading');
  return (
    <ul className="plain-list">
      {parts.map((part) => (
        <li key={part.code} className={part.level === 'clause' ? 'template-clause' : undefined}>
          {(part.title[language] ?? part.title.vi).replace('{next}', t('narrative.next'))}{' '}
          <span className="soft small">({describe(part)})</span>
        </li>
      ))}
    </ul>
  );
}

/** What a form asks for: its tables with the source of every column, its checks and its words. */
export function TemplateTables({ content }: { content: TemplateAnswer['content'] }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  return (
    <>
      {content.tables.map((table) => (
        <section key={table.code} className="panel stack" data-padded="true">
          <div className="row spread">
            <h2>{table.title[language] ?? table.title.vi}</h2>
            <span className="soft small">
              {table.code} ·{' '}
              {table.lines === 'units' ? t('form.byUnit') : t('form.fixed', { count: table.lines.length })}
            </span>
          </div>
          <Columns table={table} />
          {table.rules?.map(({ code, level, rule }) => (
            <p key={code} className="small">
              <code>{rule}</code> <span className="soft">({t(`checks.level.${level}`)})</span>
            </p>
          ))}
        </section>
      ))}
      <section className="panel stack" data-padded="true">
        <h2>{t('form.words')}</h2>
        <Words parts={content.narrative} />
      </section>
    </>
  );
}
