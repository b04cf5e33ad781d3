import { payloadFieldsOf } from '@dong-hanh/domain';
import { showWhen } from '../../shared/format/dates';
import type { Language } from '../../shared/i18n/language';

export interface PayloadWords {
  name: string;
  value: string;
}

/** What an act carries, in the words of its form. */
export function payloadWords(
  kind: string,
  payload: Record<string, unknown>,
  language: Language,
  yesNo: (value: boolean) => string,
): PayloadWords[] {
  const fields = payloadFieldsOf(kind);
  return Object.entries(payload).map(([name, value]) => {
    const field = fields.find((item) => item.name === name);
    const option = field?.options?.find((item) => item.value === String(value));
    const shown =
      option?.label[language] ??
      (typeof value === 'boolean'
        ? yesNo(value)
        : field?.type === 'date' || field?.type === 'instant'
          ? showWhen(String(value))
          : String(value));
    return { name: field?.label[language] ?? name, value: shown };
  });
}
