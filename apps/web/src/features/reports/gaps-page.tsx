import { type GapsAnswer, gapsEndpoints } from '@dong-hanh/contract';
import { type DataColumn, DataTable, Field, Status, TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { showDay } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { useLawWords } from '../../shared/law/labels';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import './messages';
import { ReportPlaces } from './report-places';
import './reports.css';

type Silent = GapsAnswer['silent']['items'][number];
type Missing = GapsAnswer['missing']['items'][number];
type Unmet = GapsAnswer['unmet']['items'][number];

const spans = [14, 30, 60, 90, 180] as const;

function List<Row>({
  caption,
  list,
  columns,
  rowKey,
}: {
  caption: string;
  list: { items: Row[]; count: number };
  columns: DataColumn<Row>[];
  rowKey: (row: Row) => string;
}) {
  const { t } = useTranslation('reports');
  if (list.count === 0) return <Status tone="good">{t('gaps.none')}</Status>;
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={list.items} rowKey={rowKey} />
      {list.count > list.items.length ? (
        <p className="soft small">{t('gaps.more', { shown: list.items.length, count: list.count })}</p>
      ) : null}
    </>
  );
}

function Lists({ gaps }: { gaps: GapsAnswer }) {
  const { t } = useTranslation('reports');
  const words = useLawWords();
  const [tab, setTab] = useState('unmet');
  const person = <Row extends { personId: string; fullName: string }>(): DataColumn<Row> => ({
    key: 'person',
    header: t('gaps.person'),
    narrow: 'bare',
    cell: ({ personId, fullName }) => (
      <Link to="/people/$personId" params={{ personId }} className="person-name">
        {fullName}
      </Link>
    ),
  });
  const unit = <Row extends { unitName: string }>(narrow?: 'bare'): DataColumn<Row> => ({
    key: 'unit',
    header: t('choice.unit'),
    cell: ({ unitName }) => unitName,
    ...(narrow ? { narrow } : {}),
  });
  const last = <Row extends { lastOn: string | null }>(): DataColumn<Row> => ({
    key: 'last',
    header: t('gaps.last'),
    cell: ({ lastOn }) => (lastOn ? showDay(lastOn) : t('gaps.never')),
  });
  const label = (name: 'silent' | 'missing' | 'unmet') => `${t(`gaps.${name}`)} (${showCount(gaps[name].count)})`;
  return (
    <TabView
      label={t('gaps.title')}
      active={tab}
      onActive={setTab}
      items={[
        {
          key: 'unmet',
          label: label('unmet'),
          content: (
            <List
              caption={t('gaps.unmet')}
              list={gaps.unmet}
              rowKey={({ personId }) => personId}
              columns={[
                person<Unmet>(),
                unit<Unmet>(),
                { key: 'state', header: t('form.stateHead'), cell: ({ state }) => words.state(state) },
                last<Unmet>(),
              ]}
            />
          ),
        },
        {
          key: 'missing',
          label: label('missing'),
          content: (
            <List
              caption={t('gaps.missing')}
              list={gaps.missing}
              rowKey={({ personId }) => personId}
              columns={[
                person<Missing>(),
                unit<Missing>(),
                {
                  key: 'what',
                  header: t('gaps.what'),
                  cell: ({ what }) => what.map((one) => t(`gaps.lacks.${one}`)).join(', '),
                },
              ]}
            />
          ),
        },
        {
          key: 'silent',
          label: label('silent'),
          content: (
            <List
              caption={t('gaps.silent')}
              list={gaps.silent}
              rowKey={({ unitCode }) => unitCode}
              columns={[unit<Silent>('bare'), last<Silent>()]}
            />
          ),
        },
      ]}
    />
  );
}

/** Who has not been met, what files lack, and which units are silent. */
export function GapsPage() {
  const { t } = useTranslation('reports');
  const own = useSession().membership.unit;
  const [unitCode, setUnitCode] = useState(own.code);
  const [days, setDays] = useState<number>(60);
  const query = useQuery({
    queryKey: ['gaps', unitCode, days],
    queryFn: ({ signal }) => call(gapsEndpoints.listGaps, { query: { unitCode, days }, signal }),
  });
  return (
    <Page title={t('gaps.title')} lead={t('gaps.lead')}>
      <ReportPlaces />
      <div className="report-choice gaps-choice">
        <Field label={t('choice.unit')}>
          {(control) => (
            <OwnUnitSelect id={control.id} value={unitCode} onChange={(code) => code && setUnitCode(code)} />
          )}
        </Field>
        <Field label={t('gaps.days')}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              value={days}
              onChange={setDays}
              options={spans.map((value) => ({ value, label: t('gaps.span', { count: value }) }))}
            />
          )}
        </Field>
      </div>
      <section className="panel" data-padded="true">
        <QueryBoundary query={query} lines={8}>
          {(gaps) => <Lists gaps={gaps} />}
        </QueryBoundary>
      </section>
    </Page>
  );
}
