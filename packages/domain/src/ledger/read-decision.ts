import type { PartialDate } from '../identity/partial-date';
import { readPartialDate } from '../identity/read-partial-date';

export interface DecisionReading {
  readonly decisionNo?: string;
  readonly decidedOn?: PartialDate;
}

const DATE_IN_TEXT =
  /(?:,?\s*(?:ngày|ngay|ng\.|,)\s*)?((?:\d{1,2}\s*[/.-]\s*){2}(?:\d{4}|\d{2})|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?![\d/])/i;

/** "Số 123/QĐ-UBND ngày 5/6/2024" as its number and its date. */
export function readDecision(text: string, today: string): DecisionReading {
  const match = DATE_IN_TEXT.exec(text);
  const reading = match?.[1] ? readPartialDate(match[1].replace(/\s*([/.-])\s*/g, '$1'), { today }) : undefined;
  const dated = match && reading?.ok;
  const number = (dated ? text.replace(match[0], ' ') : text)
    .replace(/^\s*(quyết định|qđ|qd)\s+(?=số|\d)/i, '')
    .replace(/^\s*số\s*[:.]?\s*/i, '')
    .replace(/[\s,;]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    ...(/\d/.test(number) ? { decisionNo: number } : {}),
    ...(dated ? { decidedOn: reading.date } : {}),
  };
}
