import type { LedgerImportAnswer } from '@dong-hanh/contract';
import { Shape, type Tone } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';

type Counts = Pick<
  LedgerImportAnswer,
  'rows' | 'created' | 'matched' | 'possibleDuplicates' | 'refused' | 'ignored' | 'dryRun'
>;

const tones: [keyof Omit<Counts, 'dryRun'>, Tone][] = [
  ['rows', 'neutral'],
  ['created', 'good'],
  ['matched', 'info'],
  ['possibleDuplicates', 'warn'],
  ['refused', 'danger'],
  ['ignored', 'neutral'],
];

export function ImportCounts({ data }: { data: Counts }) {
  const { t } = useTranslation('ledger');
  return (
    <dl className="import-counts">
      {tones.map(([key, tone]) => (
        <div key={key} data-tone={tone}>
          <dt>
            <Shape tone={tone} size={10} /> {t(`count.${key}`)}
          </dt>
          <dd data-testid={`import-${key}`}>{showCount(data[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
