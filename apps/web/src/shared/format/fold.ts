import { withoutMarks } from '@dong-hanh/domain';

/** For comparing what is typed with what is listed: without marks and case. */
export function foldText(text: string): string {
  return withoutMarks(text.normalize('NFC').toLowerCase());
}
