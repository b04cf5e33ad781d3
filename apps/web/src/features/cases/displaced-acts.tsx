import { Notice } from '@dong-hanh/ui';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { showWhen } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import type { DisplacedAct } from './simulate-act';

/** Acts that rest on what is being changed: shown, and annulled with it only if the person agrees. */
export function DisplacedActs({
  acts,
  agreed,
  onAgree,
}: {
  acts: readonly DisplacedAct[];
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
}) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  return (
    <Notice tone="danger" title={t('displaced.title')} live>
      <ul className="plain-list">
        {acts.map((act) => (
          <li key={act.id}>
            {words.act(act.kind)} · {showWhen(act.at)}: {act.message}
          </li>
        ))}
      </ul>
      <Checkbox checked={agreed} onChange={(event) => onAgree(event.target.checked)}>
        {t('displaced.agree', { count: acts.length })}
      </Checkbox>
    </Notice>
  );
}
