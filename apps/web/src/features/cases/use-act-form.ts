import type { ActInput, CaseAnswer } from '@dong-hanh/contract';
import { useMemo, useState } from 'react';
import type { DateFieldFault } from '../../shared/form/read-date';
import { showTime } from '../../shared/format/dates';
import { type ActDraft, type ActorsNamed, actInputOf, actorOf, actorsFor, type PayloadValue } from './act-draft';
import { specOf } from './act-fields-of';
import { dropDraft, keepDraft, readDraft } from './draft-store';
import { type ActOutcome, fieldOfRefusal } from './simulate-act';

export interface ActFormOptions {
  file: CaseAnswer;
  prepared: ActDraft;
  /** What the draft is kept under: `new`, or the id of the act it corrects; null: it is not kept. */
  draftOf: string | null;
  /** What the act would change. */
  judge: (act: ActInput) => ActOutcome;
  /** Who may do it to this file; absent: whoever the law of the day lets. */
  named?: ActorsNamed | undefined;
}

export type PayloadFaults = Record<string, DateFieldFault | 'required' | undefined>;

/** The state of an act form, and what the act would change as it stands. */
export function useActForm({ file, prepared, draftOf, judge, named }: ActFormOptions) {
  const kept = useMemo(() => (draftOf === null ? null : readDraft(file.personId, draftOf)), [file.personId, draftOf]);
  const usable = kept !== null && (prepared.kind === null || kept.kind === prepared.kind) ? kept : null;
  const [draft, setState] = useState<ActDraft>(usable ? { ...prepared, ...usable } : prepared);
  const [restored, setRestored] = useState(usable !== null);
  const [dayFault, setDayFault] = useState<DateFieldFault | null>(null);
  const [payloadFaults, setPayloadFaults] = useState<PayloadFaults>({});
  const [checked, setChecked] = useState(false);
  const spec = draft.kind === null ? undefined : specOf(draft.kind, draft.day ?? prepared.day ?? '');

  const here = draft.kind === null ? [] : (named?.(draft.kind, draft.day ?? prepared.day ?? '') ?? []);

  const change = (next: ActDraft) => {
    setState(next);
    if (draftOf !== null) keepDraft(file.personId, draftOf, next);
  };

  const forget = () => {
    if (draftOf !== null) dropDraft(file.personId, draftOf);
  };

  const setKind = (kind: string) => {
    const nextSpec = specOf(kind, draft.day ?? prepared.day ?? '');
    change({
      ...draft,
      kind,
      payload: {},
      actor: actorOf(nextSpec, file.offices, named?.(kind, draft.day ?? prepared.day ?? '')),
      time: nextSpec?.needsTime && draft.time === '' ? showTime(new Date().toISOString()) : draft.time,
    });
    setPayloadFaults({});
  };

  const setPayload = (name: string, value: PayloadValue | null, fault?: DateFieldFault | null) => {
    const payload = { ...draft.payload };
    if (value === null) delete payload[name];
    else payload[name] = value;
    change({ ...draft, payload });
    setPayloadFaults((current) => ({ ...current, [name]: fault ?? undefined }));
  };

  const missing = (spec?.payload ?? []).filter(
    (field) => field.required && (draft.payload[field.name] === undefined || draft.payload[field.name] === ''),
  );
  const input = dayFault === null ? actInputOf(draft) : null;
  const outcome: ActOutcome | null = input !== null && missing.length === 0 ? judge(input) : null;
  const faultyPayload = Object.values(payloadFaults).some((fault) => fault !== undefined);

  return {
    draft,
    spec,
    /** Offices to choose from. */
    actors: actorsFor(spec, here).filter((actor) => file.offices?.includes(actor) ?? true),
    change,
    setKind,
    setPayload,
    setDay: (day: string | null, fault: DateFieldFault | null) => {
      change({ ...draft, day });
      setDayFault(fault);
    },
    dayFault,
    payloadFault: (name: string) =>
      payloadFaults[name] ??
      (checked && missing.some((field) => field.name === name) ? ('required' as const) : undefined),
    checked,
    check: () => {
      setChecked(true);
      return input !== null && missing.length === 0 && !faultyPayload;
    },
    input,
    outcome,
    /** The refusal of the law, if it belongs to the field. */
    refusalAt: (field: string) =>
      outcome?.refused && fieldOfRefusal(outcome.refused.code) === field ? outcome.refused : null,
    restored,
    discard: () => {
      forget();
      setState(prepared);
      setRestored(false);
      setDayFault(null);
      setPayloadFaults({});
    },
    forget,
  };
}

export type ActForm = ReturnType<typeof useActForm>;
