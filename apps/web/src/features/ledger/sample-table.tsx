import type { LedgerAnalysis } from '@dong-hanh/contract';
import { LEDGER_FIELDS } from '@dong-hanh/domain';
import { Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';

/** The first rows as they will be taken on, with what is wrong with each. */
export function SampleTable({ samples }: { samples: LedgerAnalysis['samples'] }) {
  const { t, i18n } = useTranslation('ledger');
  const used = new Set(samples.flatMap((sample) => Object.keys(sample.values)));
  const fields = [
    ...LEDGER_FIELDS.filter((field) => used.has(field)),
    ...[...used].filter((name) => !(LEDGER_FIELDS as readonly string[]).includes(name)),
  ];
  const nameOf = (field: string) => (i18n.exists(`ledger:field.${field}`) ? t(`field.${field}`) : field);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways, and must be reached to be scrolled by keys
    <section className="table-scroll" tabIndex={0} aria-label={t('sample.title')}>
      <table className="table sample-table">
        <thead>
          <tr>
            <th scope="col">{t('sample.row')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {nameOf(field)}
              </th>
            ))}
            <th scope="col">{t('sample.problems')}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.row}>
              <td>{sample.row}</td>
              {fields.map((field) => (
                <td key={field}>{sample.values[field] ?? ''}</td>
              ))}
              <td>
                {sample.problems.length === 0 ? (
                  <Status tone="good">{t('sample.fine')}</Status>
                ) : (
                  sample.problems.map((problem) => (
                    <div key={problem}>
                      <Status tone="warn">{problem}</Status>
                    </div>
                  ))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
