import type { LawAnswer, LawDeadline, LawEpisode } from './answer';
import type { LawAct, LawInput, LawPerson } from './input';
import { simulate } from './replay';

export const adult: LawPerson = { bornOn: '1990-05-20', stableResidence: true, unit: '04801' };
export const minor: LawPerson = { bornOn: '2010-03-15', stableResidence: true, unit: '04801' };
export const homeless: LawPerson = { bornOn: '1990-05-20', stableResidence: false, unit: '04801' };

export function act(kind: string, at: string, payload: Record<string, unknown> = {}): LawAct {
  return { kind, at, ...payload };
}

export function file(acts: readonly LawAct[], asOf: string, person: LawPerson = adult): LawInput {
  return { person, acts, asOf };
}

export function judge(acts: readonly LawAct[], asOf: string, person: LawPerson = adult): LawAnswer {
  return simulate(file(acts, asOf, person));
}

export function deadline(answer: LawAnswer, act: string, step?: string): LawDeadline | undefined {
  return answer.deadlines.findLast((entry) => entry.act === act && entry.step === step);
}

export function episode(answer: LawAnswer, kind: string): LawEpisode | undefined {
  return answer.episodes.findLast((entry) => entry.kind === kind);
}

export function codes(answer: LawAnswer): string[] {
  return answer.refused.map((refusal) => refusal.code);
}
