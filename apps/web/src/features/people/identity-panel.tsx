import type { PersonAnswer } from '@dong-hanh/contract';
import { Button } from '@dong-hanh/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { useMay } from '../../shared/session/session';
import { useCodeNames } from './code-names';
import { EditIdentity } from './edit-identity';
import './messages';
import './people.css';
import { RevealDocument } from './reveal-document';

type Residence = PersonAnswer['residences'][number];

function ResidenceWords({ residence }: { residence: Residence }) {
  const { t } = useTranslation('people');
  const place = [residence.address, residence.village, residence.unit?.name].filter(Boolean).join(', ');
  return (
    <li>
      {t(`residence.${residence.kind}`)}: {place || t('unknown')}
      <span className="soft small">
        {' '}
        {residence.from ? t('residence.from', { day: showDay(residence.from) }) : null}
        {residence.to ? ` ${t('residence.to', { day: showDay(residence.to) })}` : null}
      </span>
    </li>
  );
}

/** Who the person is and where: shown, and changed in the same place. */
export function IdentityPanel({ person }: { person: PersonAnswer }) {
  const { t } = useTranslation('people');
  const names = useCodeNames();
  const mayEdit = useMay('people.edit') && person.mergedInto === null;
  const [editing, setEditing] = useState(false);
  if (editing) return <EditIdentity person={person} onDone={() => setEditing(false)} />;
  const facts: [string, string | null][] = [
    ['fullName', person.fullName],
    ['otherName', person.otherName],
    ['bornOn', person.bornOn ? showDay(person.bornOn) : null],
    ['sex', t(`sex.${person.sex}`)],
    ['ethnicity', person.ethnicityCode ? names.ethnicity(person.ethnicityCode) : null],
    ['occupation', person.occupation],
    ['education', person.education],
    ['substances', person.substances.map(names.substance).join(', ') || null],
    ['firstUsedOn', person.firstUsedOn ? showDay(person.firstUsedOn) : null],
    ['stableResidence', t(`answer.${person.stableResidence}`)],
    ['note', person.note],
  ];
  return (
    <div className="stack">
      {mayEdit ? (
        <div className="row">
          <Button onClick={() => setEditing(true)}>{t('edit.start')}</Button>
        </div>
      ) : null}
      <dl className="facts">
        {facts.map(([key, value]) => (
          <FactRow key={key} name={t(`field.${key}`)} value={value ?? t('unknown')} />
        ))}
        <dt>{t('field.nationalId')}</dt>
        <dd>
          {person.documents.length === 0 ? t('unknown') : null}
          {person.documents.map((document) => (
            <RevealDocument key={document.id} personId={person.id} document={document} />
          ))}
        </dd>
      </dl>
      <h3>{t('residence.title')}</h3>
      {person.residences.length === 0 ? <p className="soft">{t('residence.none')}</p> : null}
      <ul className="plain-list">
        {person.residences.map((residence) => (
          <ResidenceWords key={`${residence.kind}-${residence.from}-${residence.to}`} residence={residence} />
        ))}
      </ul>
      <h3>{t('responsibility.title')}</h3>
      <ul className="plain-list">
        {person.responsibility.map((item) => (
          <li key={`${item.unit.code}-${item.from}`}>
            {item.unit.name}{' '}
            <span className="soft small">{t('residence.from', { day: showDay(item.from.slice(0, 10)) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FactRow({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
