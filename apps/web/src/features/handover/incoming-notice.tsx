import { Notice } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDue } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { useMay } from '../../shared/session/session';
import { handOversQuery } from './handover.queries';
import './messages';

/** Files that wait for an answer of this unit, among the work of the day; their clock runs like any other. */
export function IncomingNotice() {
  const { t } = useTranslation('handover');
  const mayAnswer = useMay('hand-overs.answer');
  const { data } = useQuery({ ...handOversQuery('incoming'), enabled: mayAnswer });
  const first = data?.items[0];
  if (!data || !first) return null;
  return (
    <Notice
      tone={first.answerOverdue ? 'danger' : 'warn'}
      title={t('notice.title', { number: showCount(data.counts.incoming) })}
    >
      <p>
        {t('notice.due', { due: showDue(first.answerDueAt) })} <Link to="/hand-overs">{t('notice.open')}</Link>
      </p>
    </Notice>
  );
}
