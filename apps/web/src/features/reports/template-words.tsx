import type { TemplateSummary } from '@dong-hanh/contract';
import { Status } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';

const tones = { shipped: 'neutral', draft: 'warn', published: 'good' } as const;

export function TemplateState({ state }: { state: TemplateSummary['state'] }) {
  const { t } = useTranslation('reports');
  return <Status tone={tones[state]}>{t(`form.state.${state}`)}</Status>;
}

/** When and for whom a form is used, as said in lists and at its head. */
export function useTemplateWords() {
  const { t } = useTranslation('reports');
  return {
    validity: ({ state, validFrom, validTo }: TemplateSummary): string => {
      if (state === 'shipped') return t('form.always');
      return validTo
        ? t('form.fromTo', { from: showDay(validFrom), to: showDay(validTo) })
        : t('form.from', { from: showDay(validFrom) });
    },
    usedFor: ({ levels, periodKinds }: TemplateSummary): string =>
      [levels.map((level) => t(`form.level.${level}`)), periodKinds.map((kind) => t(`form.kind.${kind}`))]
        .map((words) => words.join(', '))
        .join('; '),
  };
}
