import type { ActAnswer, ActInput, CaseAnswer } from '@dong-hanh/contract';
import { readTime } from '../../shared/form/read-date';
import { dayOf, instantAt, showTime, today } from '../../shared/format/dates';
import { specOf } from './act-fields-of';
import { isDay } from './is-day';

export type PayloadValue = string | number | boolean;

/** What stands in the form of an act. */
export interface ActDraft {
  kind: string | null;
  day: string | null;
  time: string;
  actor: string | null;
  payload: Record<string, PayloadValue>;
  paperNumber: string;
  reason: string;
  /** The court a file is sent to; empty: on paper only. */
  court: string | null;
  incompleteBecause: string;
}

type Offices = CaseAnswer['offices'];

/** Offices that may do an act to a file on a day, the one the law names first. */
export type ActorsNamed = (kind: string, day: string) => readonly string[];

/** Those of the law of the day that this file leaves; all of them where the act would be refused for another reason. */
export function actorsFor(spec: ReturnType<typeof specOf>, named: readonly string[]): string[] {
  const allowed: string[] = [...(spec?.allowedActors ?? [])];
  const left = named.filter((actor) => allowed.includes(actor));
  return left.length === 0 ? allowed : left;
}

/** The office an act is recorded for: the one the law names first, or the writer's own where they write for no other. */
export function actorOf(
  spec: ReturnType<typeof specOf>,
  offices: Offices,
  named: readonly string[] = [],
): string | null {
  const actors = actorsFor(spec, named);
  return actors.find((actor) => offices?.includes(actor)) ?? actors[0] ?? spec?.defaultActor ?? null;
}

/** A form prepared for an act: today, now where the law counts hours, by the office the law names. */
export function prepareDraft(
  kind: string | null,
  now: Date,
  offices: Offices = null,
  named?: ActorsNamed | undefined,
): ActDraft {
  const day = today();
  const spec = kind === null ? undefined : specOf(kind, day);
  return {
    kind,
    day,
    time: spec?.needsTime ? showTime(now.toISOString()) : '',
    actor: actorOf(spec, offices, kind === null ? [] : named?.(kind, day)),
    payload: {},
    paperNumber: '',
    reason: '',
    court: null,
    incompleteBecause: '',
  };
}

/** A form filled with an act that is to be corrected. */
export function draftOfAct(act: ActAnswer): ActDraft {
  return {
    kind: act.kind,
    day: dayOf(act.at),
    time: isDay(act.at) ? '' : showTime(act.at),
    actor: act.actor,
    payload: Object.fromEntries(
      Object.entries(act.payload).filter((entry): entry is [string, PayloadValue] =>
        ['string', 'number', 'boolean'].includes(typeof entry[1]),
      ),
    ),
    paperNumber: act.paperNumber ?? '',
    reason: '',
    court: null,
    incompleteBecause: '',
  };
}

/** The form as the act it means, or null while kind or time are not whole. */
export function actInputOf(draft: ActDraft): ActInput | null {
  if (draft.kind === null || draft.day === null) return null;
  const time = draft.time.trim() === '' ? null : readTime(draft.time);
  if (draft.time.trim() !== '' && time === null) return null;
  return {
    kind: draft.kind,
    at: time === null ? draft.day : instantAt(draft.day, time),
    payload: Object.fromEntries(Object.entries(draft.payload).filter(([, value]) => value !== '')),
    ...(draft.actor === null ? {} : { actor: draft.actor }),
    ...(draft.paperNumber.trim() === '' ? {} : { paperNumber: draft.paperNumber.trim() }),
  };
}
