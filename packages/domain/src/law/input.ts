import type { ActKind, Actor } from './vocabulary';

export interface LawPerson {
  /** PartialDate: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
  readonly bornOn: string;
  readonly stableResidence: boolean;
  readonly unit: string;
  readonly remoteArea?: boolean | undefined;
}

/** An act as recorded. Payload fields stand beside the fixed ones and depend on the kind. */
export interface LawAct {
  readonly kind: ActKind | (string & {});
  /** An instant with zone, or a date where the law counts days. */
  readonly at: string;
  readonly actor?: Actor | (string & {}) | undefined;
  readonly unit?: string | undefined;
  readonly [payload: string]: unknown;
}

export interface LawInput {
  readonly person: LawPerson;
  readonly acts: readonly LawAct[];
  /** An instant, or a date: then acts of that whole day are judged. */
  readonly asOf: string;
}
