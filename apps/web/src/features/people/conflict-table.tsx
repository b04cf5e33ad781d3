import type { PersonAnswer } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { useCodeNames } from './code-names';
import { draftOf, type IdentityDraft, type ResidenceDraft } from './identity-draft';

const fields = [
  'fullName',
  'otherName',
  'bornOn',
  'sex',
  'ethnicityCode',
  'occupation',
  'education',
  'substances',
  'firstUsedOn',
  'stableResidence',
  'permanent',
  'stay',
  'note',
] as const satisfies readonly (keyof IdentityDraft)[];

type Value = string | string[] | boolean | ResidenceDraft | null;

/** Both versions side by side: what somebody saved meanwhile, and what is in the form. Each difference is settled by the officer. */
export function ConflictTable({
  saved,
  draft,
  onTake,
}: {
  saved: PersonAnswer;
  draft: IdentityDraft;
  onTake: (values: Partial<IdentityDraft>) => void;
}) {
  const { t } = useTranslation('people');
  const names = useCodeNames();
  const theirs = draftOf(saved);
  const show = (key: (typeof fields)[number], value: Value): string => {
    if (value === null || value === '') return t('unknown');
    if (typeof value === 'boolean') return t(`answer.${value}`);
    if (Array.isArray(value)) return value.map(names.substance).join(', ') || t('unknown');
    if (typeof value === 'object') return [value.village, value.address].filter(Boolean).join(', ') || t('unknown');
    if (key === 'bornOn' || key === 'firstUsedOn') return showDay(value);
    if (key === 'sex') return t(`sex.${value}`);
    if (key === 'ethnicityCode') return names.ethnicity(value);
    return value;
  };
  const differing = fields.filter((key) => JSON.stringify(theirs[key]) !== JSON.stringify(draft[key]));
  return (
    <Notice tone="warn" title={t('conflict.title')} live>
      <p>{t('conflict.lead')}</p>
      {differing.length === 0 ? (
        <p>{t('conflict.same')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table conflict">
            <thead>
              <tr>
                <th scope="col">{t('conflict.field')}</th>
                <th scope="col">{t('conflict.theirs')}</th>
                <th scope="col">{t('conflict.mine')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {differing.map((key) => (
                <tr key={key}>
                  <th scope="row">{t(`conflict.name.${key}`)}</th>
                  <td data-differs="true">{show(key, theirs[key])}</td>
                  <td data-differs="true">{show(key, draft[key])}</td>
                  <td className="table-end">
                    <Button size="small" onClick={() => onTake({ [key]: theirs[key] })}>
                      {t('conflict.take')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Notice>
  );
}
