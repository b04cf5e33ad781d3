import { type PaperList, papersEndpoints } from '@dong-hanh/contract';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../shared/api/client';
import './messages';

const sets = ['1', '2'] as const;

/** The file for the court: what it has, what it lacks, and both sets to print. */
export function CompulsoryFile({
  personId,
  papers,
  missing,
}: { personId: string } & NonNullable<PaperList['compulsoryFile']>) {
  const { t } = useTranslation('papers');
  const incomplete = missing.length > 0;
  return (
    <section className="panel stack" data-padded="true" aria-label={t('fileForCourt.title')}>
      <h3>{t('fileForCourt.title')}</h3>
      <p>{t('fileForCourt.have', { count: papers })}</p>
      {incomplete ? (
        <div>
          <strong>{t('fileForCourt.missing')}</strong>
          <ul>
            {missing.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="row">
        {sets.map((set) => (
          <a
            key={set}
            className="ui-button"
            data-kind={incomplete || set === '2' ? 'default' : 'primary'}
            href={fileAddress(papersEndpoints.bindCompulsoryFile, {
              params: { id: personId },
              query: { set, ...(incomplete ? { incomplete: '1' } : {}) },
            })}
            download
          >
            {t(incomplete ? 'fileForCourt.printIncomplete' : 'fileForCourt.print', { set })} (
            {t(`fileForCourt.set.${set}`)})
          </a>
        ))}
      </div>
    </section>
  );
}
