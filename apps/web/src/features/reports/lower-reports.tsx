import type { ReportConsolidation, SubmissionSummary } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { SubmissionState } from './submission-state';
import { consolidationQuery, type RoadQuestion, submissionsQuery } from './submissions.queries';

interface Line {
  unit: SubmissionSummary['unit'];
  submission: SubmissionSummary | null;
  late: boolean;
  remindedAt: string | null;
}

const shown = ['all', 'waiting', 'sent', 'returned', 'accepted', 'late'] as const;
type Shown = (typeof shown)[number];

const belongs: Record<Shown, (line: Line) => boolean> = {
  all: () => true,
  waiting: ({ submission }) => submission === null || submission.state === 'drafted' || submission.state === 'signed',
  sent: ({ submission }) => submission?.state === 'sent',
  returned: ({ submission }) => submission?.state === 'returned',
  accepted: ({ submission }) => submission?.state === 'accepted',
  late: ({ late }) => late,
};

function Differences({ of }: { of: ReportConsolidation['units'][number] | undefined }) {
  const { t } = useTranslation('reports');
  if (!of) return <span className="soft">{t('lower.notSent')}</span>;
  if (of.differences.length === 0) return <Status tone="good">{t('lower.same')}</Status>;
  const words = (value: number | null) => (value === null ? t('cell.unknown') : showCount(value));
  return (
    <details>
      <summary>{t('lower.differs', { count: of.differences.length })}</summary>
      <ul className="plain-list small">
        {of.differences.map(({ table, column, label, sent, now }) => (
          <li key={`${table}-${column}`}>
            {label}: {t('lower.sentNow', { sent: words(sent), now: words(now) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The units below: who has not sent, and where a sent report parts from what the records say now. */
export function LowerReports({ question, onUnit }: { question: RoadQuestion; onUnit: (unitCode: string) => void }) {
  const { t } = useTranslation('reports');
  const [choice, setChoice] = useState<Shown>('all');
  const [compared, setCompared] = useState(false);
  const lower: Line[] = useQuery(submissionsQuery(question)).data?.lower ?? [];
  const consolidation = useQuery({ ...consolidationQuery(question), enabled: compared });
  if (lower.length === 0) return null;
  const columns: DataColumn<Line>[] = [
    {
      key: 'unit',
      header: t('lower.unit'),
      narrow: 'bare',
      cell: ({ unit }) => (
        <button type="button" className="link-button" onClick={() => onUnit(unit.code)}>
          {unit.name}
        </button>
      ),
    },
    {
      key: 'state',
      header: t('lower.state'),
      cell: ({ submission, late }) => (
        <span className="row">
          <SubmissionState state={submission?.state ?? null} />
          {late ? <Status tone="danger">{t('road.late')}</Status> : null}
        </span>
      ),
    },
    {
      key: 'sent',
      header: t('lower.sentAt'),
      cell: ({ submission, remindedAt }) =>
        submission?.sent ? (
          showInstant(submission.sent.at)
        ) : remindedAt ? (
          <span className="soft small">{t('lower.reminded', { at: showInstant(remindedAt) })}</span>
        ) : null,
    },
    ...(consolidation.data
      ? [
          {
            key: 'differences',
            header: t('lower.differences'),
            cell: ({ unit }: Line) => (
              <Differences of={consolidation.data.units.find((one) => one.unit.code === unit.code)} />
            ),
          },
        ]
      : []),
  ];
  // What waits for an answer stands first.
  const rows = lower
    .filter(belongs[choice])
    .sort((a, b) => Number(belongs.sent(b)) - Number(belongs.sent(a)) || Number(b.late) - Number(a.late));
  return (
    <section className="panel stack" data-padded="true">
      <div className="row spread">
        <h2>{t('lower.title')}</h2>
        <div className="row">
          <Select
            aria-label={t('lower.show')}
            className="lower-choice"
            value={choice}
            onChange={setChoice}
            options={shown.map((value) => ({
              value,
              label: `${t(`lower.shown.${value}`)} (${showCount(lower.filter(belongs[value]).length)})`,
            }))}
          />
          <Button busy={consolidation.isFetching} onClick={() => setCompared(true)}>
            {t('lower.compare')}
          </Button>
        </div>
      </div>
      {consolidation.error ? <ProblemNotice error={consolidation.error} /> : null}
      {rows.length === 0 ? (
        <p className="soft">{t('lower.none')}</p>
      ) : (
        <DataTable caption={t('lower.title')} columns={columns} rows={rows} rowKey={({ unit }) => unit.code} />
      )}
    </section>
  );
}
