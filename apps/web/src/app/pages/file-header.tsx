import type { CaseAnswer, PersonAnswer } from '@dong-hanh/contract';
import { Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { ageOn } from '../../features/people/age';
import { dayOf, showDay, today } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { stateTone } from '../../shared/law/state-tone';
import './file-header.css';

/** Name, age, state in words and who answers for the file. */
export function FileHeader({ person, file }: { person: PersonAnswer; file: CaseAnswer | undefined }) {
  const { t } = useTranslation(['app', 'people']);
  const words = useLawWords();
  const stay = person.residences.find((residence) => residence.kind === 'stay' && residence.to === null);
  const home = person.residences.find((residence) => residence.kind === 'permanent' && residence.to === null);
  const place = stay ?? home;
  const where = place ? [place.village, place.unit?.name].filter(Boolean).join(', ') : '';
  return (
    <header className="file-header">
      <div className="file-name">
        <h1>{person.fullName}</h1>
        <p className="soft">
          {[
            person.bornOn
              ? t('file.born', { day: showDay(person.bornOn), age: ageOn(person.bornOn, today()) })
              : t('file.bornUnknown'),
            t(`people:sex.${person.sex}`),
            person.otherName ? t('file.otherName', { name: person.otherName }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <dl className="file-facts">
        <div>
          <dt>{t('file.state')}</dt>
          <dd className="file-state">
            {file ? (
              <Status tone={stateTone(file.state)}>{file.state ? words.state(file.state) : t('file.noState')}</Status>
            ) : (
              '…'
            )}
            {file?.since ? (
              <span className="soft small">{t('file.since', { day: showDay(dayOf(file.since)) })}</span>
            ) : null}
            {file?.flags.map((flag) => (
              <Status key={flag} tone="warn">
                {words.flag(flag)}
              </Status>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('file.unit')}</dt>
          <dd>{person.unit.name}</dd>
        </div>
        <div>
          <dt>{t('file.where')}</dt>
          <dd>{where || t('people:unknown')}</dd>
        </div>
        <div>
          <dt>{t('file.rehabCount')}</dt>
          <dd>{file?.rehabCount === 0 ? t('file.noRehab') : (file?.rehabCount ?? '…')}</dd>
        </div>
      </dl>
    </header>
  );
}
