import { Button } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import './messages';

export interface PaperDraft {
  title: string;
  sheets: string;
}

export const papersOf = (drafts: PaperDraft[]) =>
  drafts
    .filter((draft) => draft.title.trim().length >= 2)
    .map((draft) => ({ title: draft.title.trim(), sheets: Math.max(1, Math.floor(Number(draft.sheets)) || 1) }));

/** The papers of the minutes: a title and the number of sheets each. */
export function PaperList({ value, onChange }: { value: PaperDraft[]; onChange: (value: PaperDraft[]) => void }) {
  const { t } = useTranslation('handover');
  const change = (index: number, part: Partial<PaperDraft>) =>
    onChange(value.map((draft, at) => (at === index ? { ...draft, ...part } : draft)));
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ui-field-label">{t('papers.title')}</legend>
      {value.map((draft, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name while it is typed
        <div key={index} className="paper-line">
          <input
            className="ui-input"
            aria-label={t('papers.name', { number: index + 1 })}
            placeholder={t('papers.namePlaceholder')}
            maxLength={200}
            value={draft.title}
            onChange={(event) => change(index, { title: event.target.value })}
          />
          <input
            className="ui-input"
            aria-label={t('papers.sheets', { number: index + 1 })}
            placeholder={t('papers.sheetsPlaceholder')}
            inputMode="numeric"
            value={draft.sheets}
            onChange={(event) => change(index, { sheets: event.target.value })}
          />
          <Button
            kind="quiet"
            size="small"
            aria-label={t('papers.removeNumber', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            {t('papers.remove')}
          </Button>
        </div>
      ))}
      <div className="row">
        <Button size="small" onClick={() => onChange([...value, { title: '', sheets: '1' }])}>
          {t('papers.add')}
        </Button>
      </div>
    </fieldset>
  );
}
