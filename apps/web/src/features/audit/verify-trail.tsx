import { auditEndpoints } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showCount } from '../../shared/format/numbers';

/** Recomputes the chain of seals: whether anything was changed or taken out afterwards. */
export function VerifyTrail() {
  const { t } = useTranslation('audit');
  const verify = useMutation({ mutationFn: () => call(auditEndpoints.verifyAudit, {}) });
  return (
    <div className="stack">
      <div className="row">
        <Button busy={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? t('verify.busy') : t('verify.start')}
        </Button>
        <span className="soft">{t('verify.lead')}</span>
      </div>
      {verify.error ? <ProblemNotice error={verify.error} /> : null}
      {verify.data ? (
        <Notice
          tone={verify.data.ok ? 'good' : 'danger'}
          title={verify.data.ok ? t('verify.whole') : t('verify.broken', { entry: verify.data.firstBroken ?? 0 })}
          live
        >
          {t('verify.counts', {
            sealed: showCount(verify.data.sealedEntries),
            seals: showCount(verify.data.seals),
            unsealed: showCount(verify.data.unsealedEntries),
          })}
        </Notice>
      ) : null}
    </div>
  );
}
