import { type ComplaintAnswer, complaintEndpoints } from '@dong-hanh/contract';
import { complaintKindsFor } from '@dong-hanh/domain';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import type { DateFieldFault } from '../../shared/form/read-date';
import { showWhen, today } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import { useNow } from '../../shared/time/use-now';
import { ComplaintCard } from './complaint-card';
import { complaintsOfPersonQuery } from './complaints.queries';
import './messages';

const people: ComplaintAnswer['lodgedBy'][] = ['person', 'family', 'representative', 'procuracy', 'other'];

/** An act of the file as a complaint names it. */
export interface NamedAct {
  id: string;
  kind: string;
  at: string;
  actor: string | null;
}

function Receive({ personId, acts, onDone }: { personId: string; acts: NamedAct[]; onDone: () => void }) {
  const { t } = useTranslation(['complaints', 'shared']);
  const words = useLawWords();
  const client = useQueryClient();
  const [actId, setActId] = useState<string | null>(null);
  const [kind, setKind] = useState<ComplaintAnswer['kind']>('complaint');
  const [lodgedBy, setLodgedBy] = useState<ComplaintAnswer['lodgedBy']>('person');
  const [receivedOn, setReceivedOn] = useState<string | null>(today());
  const [fault, setFault] = useState<DateFieldFault | null>(null);
  const [text, setText] = useState('');
  const kindsFor = (id: string | null) =>
    complaintKindsFor(acts.find((act) => act.id === id) ?? { kind: '', actor: null });
  const receive = useMutation({
    mutationFn: () =>
      call(complaintEndpoints.receiveComplaint, {
        params: { id: personId },
        body: { actId: actId ?? '', kind, lodgedBy, receivedOn: receivedOn ?? today(), words: text },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['complaints'] });
      onDone();
    },
  });
  return (
    <form
      className="panel stack"
      data-padded="true"
      onSubmit={(event) => {
        event.preventDefault();
        receive.mutate();
      }}
    >
      <h2>{t('receive.title')}</h2>
      <div className="form-grid">
        <Field label={t('receive.act')} required className="wide">
          {(field) => (
            <Select
              {...field}
              className="full-width"
              value={actId}
              onChange={(id) => {
                setActId(id);
                const [only] = kindsFor(id);
                if (only && !kindsFor(id).includes(kind)) setKind(only);
              }}
              placeholder={t('receive.chooseAct')}
              options={acts.map((act) => ({ value: act.id, label: `${words.act(act.kind)}, ${showWhen(act.at)}` }))}
            />
          )}
        </Field>
        <Field label={t('receive.kind')} required>
          {(field) => (
            <Select
              {...field}
              className="full-width"
              value={kind}
              onChange={setKind}
              options={kindsFor(actId).map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            />
          )}
        </Field>
        <Field label={t('receive.by')} required>
          {(field) => (
            <Select
              {...field}
              className="full-width"
              value={lodgedBy}
              onChange={setLodgedBy}
              options={people.map((one) => ({ value: one, label: t(`lodgedBy.${one}`) }))}
            />
          )}
        </Field>
        <Field label={t('receive.on')} required error={fault ? t(`shared:dateFault.${fault}`) : undefined}>
          {(field) => (
            <DateInput
              {...field}
              today={today()}
              wholeDay
              value={receivedOn}
              onChange={(date, problem) => {
                setReceivedOn(date);
                setFault(problem);
              }}
            />
          )}
        </Field>
        <Field label={t('words')} required className="wide">
          {(field) => (
            <textarea
              {...field}
              className="ui-input"
              rows={3}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </div>
      {receive.error ? <ProblemNotice error={receive.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          disabled={actId === null || receivedOn === null || fault !== null || text.trim().length < 3}
          busy={receive.isPending}
        >
          {t('receive.do')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Complaints and protests of one file; the page gives the acts they may be against. */
export function PersonComplaints({ personId, acts, closed }: { personId: string; acts: NamedAct[]; closed: boolean }) {
  const { t } = useTranslation('complaints');
  const now = useNow();
  const mayReceive = useMay('complaints.receive') && !closed;
  const [open, setOpen] = useState(false);
  return (
    <div className="stack">
      <QueryBoundary query={useQuery(complaintsOfPersonQuery(personId))} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('none.person')}</p>
          ) : (
            items.map((item) => <ComplaintCard key={item.id} item={item} now={now} ofPerson />)
          )
        }
      </QueryBoundary>
      {mayReceive && open ? <Receive personId={personId} acts={acts} onDone={() => setOpen(false)} /> : null}
      {mayReceive && !open ? (
        <div className="row">
          <Button onClick={() => setOpen(true)}>{t('receive.open')}</Button>
        </div>
      ) : null}
    </div>
  );
}
