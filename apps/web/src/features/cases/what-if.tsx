import type { ActInput, CaseAnswer } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showWhen } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { prepareDraft } from './act-draft';
import { ActFields } from './act-fields';
import { ActPreview } from './act-preview';
import './cases.css';
import { knownKinds } from './act-fields-of';
import './messages';
import { PathwayRail } from './pathway-rail';
import { actorsNamed, simulateAct } from './simulate-act';
import { useActForm } from './use-act-form';

const timeOf = (act: ActInput) => Date.parse(act.at);

/** What would follow "if this happened": judged on this device, step upon step, and recorded nowhere. */
export function WhatIf({ file, kind }: { file: CaseAnswer; kind?: string | undefined }) {
  const { t } = useTranslation('cases');
  const [assumed, setAssumed] = useState<ActInput[]>([]);
  return (
    <div className="stack">
      <Notice tone="info">{t('whatIf.lead')}</Notice>
      {assumed.length > 0 ? <Assumed acts={assumed} onChange={setAssumed} /> : null}
      <NextStep
        key={assumed.length}
        file={file}
        kind={assumed.length === 0 ? kind : undefined}
        assumed={assumed}
        onAssume={(act) => setAssumed([...assumed, act])}
      />
      <div className="row">
        <Link to="/people/$personId" params={{ personId: file.personId }} className="ui-button">
          {t('whatIf.back')}
        </Link>
      </div>
    </div>
  );
}

function Assumed({ acts, onChange }: { acts: ActInput[]; onChange: (acts: ActInput[]) => void }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  return (
    <section className="panel stack" data-padded="true">
      <h2>{t('whatIf.assumed')}</h2>
      <ol className="plain-list">
        {acts.map((act, index) => (
          <li key={`${act.kind}-${act.at}`} className="row">
            <span>
              <strong>{words.act(act.kind)}</strong> · {showWhen(act.at)}
            </span>
            {/* What comes after a step rests on it, and goes with it. */}
            <Button size="small" onClick={() => onChange(acts.slice(0, index))}>
              {t('whatIf.takeBack')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NextStep({
  file,
  kind,
  assumed,
  onAssume,
}: {
  file: CaseAnswer;
  kind: string | undefined;
  assumed: ActInput[];
  onAssume: (act: ActInput) => void;
}) {
  const { t } = useTranslation('cases');
  const named = (of: string, day: string) => actorsNamed(file, of, day, assumed);
  const [prepared] = useState(() => {
    const draft = prepareDraft(kind ?? null, new Date(), null, named);
    const last = assumed.at(-1);
    return last ? { ...draft, day: last.at.slice(0, 10) } : draft;
  });
  const form = useActForm({
    file,
    prepared,
    draftOf: null,
    // Seen from the moment the step is taken to happen, where that is still to come.
    judge: (act) =>
      simulateAct(file, act, {
        now: new Date(Math.max(Date.now(), timeOf(act), ...assumed.map(timeOf))),
        assumed,
      }),
    named,
  });
  const { outcome } = form;
  const stands = outcome !== null && outcome.refused === null;
  return (
    <div className="record-act">
      <form
        className="panel stack"
        data-padded="true"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.check() && stands && form.input) onAssume(form.input);
        }}
      >
        <h2>{t(assumed.length === 0 ? 'whatIf.step' : 'whatIf.nextStep')}</h2>
        <ActFields form={form} kinds={knownKinds} hypothetical />
        <div className="form-foot">
          <Button type="submit" kind="primary" disabled={!stands}>
            {t('whatIf.assume')}
          </Button>
        </div>
      </form>
      <div className="stack">
        {stands ? (
          <PathwayRail
            stations={outcome.pathway.map((station) => ({
              ...station,
              on: station.on ?? null,
              dueAt: station.dueAt ?? null,
            }))}
          />
        ) : null}
        <ActPreview outcome={outcome} hypothetical />
      </div>
    </div>
  );
}
