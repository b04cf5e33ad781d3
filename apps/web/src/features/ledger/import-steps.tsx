import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';

/** Where in the import one is: file, columns, dry run, taken on. */
export function ImportSteps({ current }: { current: number }) {
  const { t } = useTranslation('ledger');
  return (
    <div className="import-steps">
      <Steps
        size="small"
        current={current}
        items={(['file', 'columns', 'trial', 'run'] as const).map((step) => ({ title: t(`step.${step}`) }))}
      />
    </div>
  );
}
