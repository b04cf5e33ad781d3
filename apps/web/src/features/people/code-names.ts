import { ethnicGroups, substances } from 'virtual:reference-codes';
import { useMemo } from 'react';
import { useLanguage } from '../../shared/i18n/i18n';

const ethnicityByCode = new Map(ethnicGroups.map((group) => [group.code, group.name]));
const substanceByCode = new Map(substances.map((item) => [item.code, item.name]));

/** Names for the codes of the lists; an unknown code is shown as it is. */
export function useCodeNames() {
  const language = useLanguage();
  return useMemo(
    () => ({
      ethnicity: (code: string) => ethnicityByCode.get(code) ?? code,
      substance: (code: string) => substanceByCode.get(code)?.[language] ?? code,
    }),
    [language],
  );
}
