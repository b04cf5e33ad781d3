import type { ActDraft } from './act-draft';

const keyOf = (personId: string, of: string) => `dong-hanh.act-draft.${personId}.${of}`;

/** A draft is kept in this tab until it is saved or thrown away; signing out takes it too. */
export function readDraft(personId: string, of: string): ActDraft | null {
  const text = sessionStorage.getItem(keyOf(personId, of));
  if (text === null) return null;
  try {
    return JSON.parse(text) as ActDraft;
  } catch {
    return null;
  }
}

export function keepDraft(personId: string, of: string, draft: ActDraft): void {
  sessionStorage.setItem(keyOf(personId, of), JSON.stringify(draft));
}

export function dropDraft(personId: string, of: string): void {
  sessionStorage.removeItem(keyOf(personId, of));
}
