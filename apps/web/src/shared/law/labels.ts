import {
  type ActKind,
  type Actor,
  actLabels,
  actorLabels,
  type EpisodeKind,
  episodeLabels,
  flagLabels,
  formLabels,
  type LegalFlag,
  type LegalState,
  type RegimeCode,
  regimeLabels,
  stateLabels,
  stepLabels,
  type VoluntaryForm,
} from '@dong-hanh/domain';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/i18n';
import type { Language } from '../i18n/language';

interface Text {
  readonly vi: string;
  readonly en: string;
}

/** Words of the law for its codes; a code the domain does not know is shown as it is. */
export function lawWords(language: Language) {
  const say =
    <Code extends string>(labels: Readonly<Record<Code, Text>>) =>
    (code: string): string =>
      (labels as Readonly<Record<string, Text>>)[code]?.[language] ?? code;
  return {
    act: say<ActKind>(actLabels),
    actor: say<Actor>(actorLabels),
    episode: say<EpisodeKind>(episodeLabels),
    flag: say<LegalFlag>(flagLabels),
    form: say<VoluntaryForm>(formLabels),
    regime: say<RegimeCode>(regimeLabels),
    state: say<LegalState>(stateLabels),
    /** In brackets behind the act; nothing for a clock on the act itself. */
    step: (step: string | null | undefined): string => (step ? ` (${say(stepLabels)(step)})` : ''),
    text: (text: Text): string => text[language],
  };
}

export function useLawWords() {
  const language = useLanguage();
  return useMemo(() => lawWords(language), [language]);
}
