import { type DuplicateAnswer, peopleEndpoints } from '@dong-hanh/contract';
import { Button } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { Reasons } from './duplicate-cards';
import { presentResidence } from './identity-draft';
import { personQuery } from './people.queries';

export interface Pair {
  candidateId: string;
  person: DuplicateAnswer;
  other: DuplicateAnswer;
  recordedAt: string;
}

function Side({ side }: { side: DuplicateAnswer }) {
  const { t } = useTranslation('people');
  const visible = side.visible && side.id !== null;
  const person = useQuery({ ...personQuery(side.id ?? ''), enabled: visible }).data;
  if (!visible) {
    return (
      <div className="duplicate-side">
        <strong>{side.unit.name}</strong>
        <p className="soft">{t('duplicate.elsewhere', { unit: side.unit.name })}</p>
      </div>
    );
  }
  const residence = person ? presentResidence(person, 'permanent') : null;
  return (
    <div className="duplicate-side">
      <Link to="/people/$personId" params={{ personId: side.id ?? '' }} className="person-name">
        {side.fullName}
      </Link>
      <dl className="facts">
        <dt>{t('field.bornOn')}</dt>
        <dd>{side.bornOn ? showDay(side.bornOn) : t('unknown')}</dd>
        <dt>{t('field.unit')}</dt>
        <dd>{side.unit.name}</dd>
        <dt>{t('field.sex')}</dt>
        <dd>{person ? t(`sex.${person.sex}`) : t('unknown')}</dd>
        <dt>{t('field.nationalId')}</dt>
        <dd>{person?.documents.map((document) => document.masked).join(', ') || t('unknown')}</dd>
        <dt>{t('field.permanent')}</dt>
        <dd>
          {[residence?.address, residence?.village, residence?.unit?.name].filter(Boolean).join(', ') || t('unknown')}
        </dd>
      </dl>
    </div>
  );
}

/** Two files side by side, and the decision about them. */
export function DuplicatePair({ pair }: { pair: Pair }) {
  const { t } = useTranslation(['people', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keepId, setKeepId] = useState(pair.person.id);
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (decision: 'same' | 'different') =>
      call(peopleEndpoints.decideDuplicate, {
        params: { id: pair.candidateId },
        body: { decision, reason: reason.trim(), ...(decision === 'same' && keepId ? { keepId } : {}) },
      }),
    onSuccess: (_, decision) => {
      message.success(t(`duplicate.done.${decision}`));
      for (const key of ['duplicates', 'people', 'person']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const bothVisible = pair.person.id !== null && pair.other.id !== null;
  return (
    <article className="panel">
      <div className="panel-head">
        <Reasons reasons={pair.person.reasons} />
        <span className="soft small">{t('duplicate.likeness', { percent: Math.round(pair.person.score * 100) })}</span>
      </div>
      <div className="duplicate-pair">
        <Side side={pair.person} />
        <Side side={pair.other} />
      </div>
      <div className="panel-foot stack">
        {bothVisible ? (
          <Radio.Group
            aria-label={t('duplicate.keep')}
            value={keepId}
            onChange={(event) => setKeepId(event.target.value)}
            options={[pair.person, pair.other].map((side, index) => ({
              value: side.id,
              label: t(`duplicate.keepWhich.${index === 0 ? 'first' : 'second'}`, { name: side.fullName }),
            }))}
          />
        ) : (
          <p className="soft">{t('duplicate.onlyDifferent')}</p>
        )}
        <Input
          aria-label={t('duplicate.why')}
          placeholder={t('duplicate.why')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {decide.error ? <ProblemNotice error={decide.error} /> : null}
        <div className="row">
          {bothVisible ? (
            <Button kind="primary" busy={decide.isPending} onClick={() => decide.mutate('same')}>
              {t('duplicate.same')}
            </Button>
          ) : null}
          <Button busy={decide.isPending} onClick={() => decide.mutate('different')}>
            {t('duplicate.different')}
          </Button>
          <span className="soft small">{t('duplicate.undoable')}</span>
        </div>
      </div>
    </article>
  );
}
