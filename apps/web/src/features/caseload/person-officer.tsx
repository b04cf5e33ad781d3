import { caseloadEndpoints } from '@dong-hanh/contract';
import { Field } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './caseload.css';
import { officerQuery } from './caseload.queries';
import './messages';
import { OfficerSelect } from './officer-select';
import { useChange } from './use-change';

/** Who answers for the file inside its unit. */
export function PersonOfficer({ personId, closed }: { personId: string; closed: boolean }) {
  const { t } = useTranslation('caseload');
  const mayChange = useMay('caseload.change') && !closed;
  const set = useChange(
    (accountId: string | null) => call(caseloadEndpoints.setOfficer, { params: { id: personId }, body: { accountId } }),
    t('officer.set'),
  );
  return (
    <QueryBoundary query={useQuery(officerQuery(personId))} lines={1}>
      {({ officer, colleagues }) => (
        <div className="stack">
          {mayChange ? (
            <Field label={t('officer.label')} hint={t('officer.hint')} className="officer-field">
              {(field) => (
                <OfficerSelect
                  {...field}
                  officers={colleagues}
                  none={t('officer.nobody')}
                  value={officer?.accountId ?? null}
                  onChange={(accountId) => set.mutate(accountId)}
                />
              )}
            </Field>
          ) : (
            <p>
              {t('officer.label')}: <strong>{officer?.name ?? t('officer.nobody')}</strong>
            </p>
          )}
          {set.error ? <ProblemNotice error={set.error} /> : null}
        </div>
      )}
    </QueryBoundary>
  );
}
