import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';

const steps = ['file', 'columns', 'trial', 'run'] as const;

/** Where in the import one is: file, columns, dry run, taken on. */
export function ImportSteps({ current }: { current: number }) {
  const { t } = useTranslation('ledger');
  const now = steps[Math.min(current, steps.length - 1)]!;
  return (
    <>
      <div className="import-steps">
        <Steps size="small" current={current} items={steps.map((step) => ({ title: t(`step.${step}`) }))} />
      </div>
      <p className="import-step-phone">
        {t('stepOf', { number: steps.indexOf(now) + 1, total: steps.length, name: t(`step.${now}`) })}
      </p>
    </>
  );
}
