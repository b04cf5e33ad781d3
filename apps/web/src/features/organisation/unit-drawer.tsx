import { organisationEndpoints, type UnitAnswer } from '@dong-hanh/contract';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { showDay } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';

interface Succession {
  unit: { code: string; name: string };
  on: string;
  relation: 'whole' | 'part';
  source: string;
}

function Successions({ title, none, items }: { title: string; none: string; items: Succession[] }) {
  const { t } = useTranslation('organisation');
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 ? <p className="soft">{none}</p> : null}
      <ul className="plain-list">
        {items.map((item) => (
          <li key={`${item.unit.code}-${item.on}`}>
            <strong>{item.unit.name}</strong> ({item.unit.code}) · {t(`unit.relation.${item.relation}`)} ·{' '}
            {t('unit.from', { day: showDay(item.on) })}
            <div className="soft small">{item.source}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a unit came from and what came of it. */
export function UnitDrawer({ unit, on, onClose }: { unit: UnitAnswer | null; on: string; onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const detail = useQuery({
    queryKey: ['unit', unit?.code, on],
    queryFn: ({ signal }) =>
      call(organisationEndpoints.getUnit, { params: { code: unit?.code ?? '' }, query: { on }, signal }),
    enabled: unit !== null,
  });
  return (
    <Drawer open={unit !== null} onClose={onClose} size={440} title={unit?.name ?? ''}>
      <QueryBoundary query={detail}>
        {(data) => (
          <div className="stack">
            <p className="soft">
              {t('unit.codeOf', { code: data.unit.code })} · {data.unit.type}
              {data.unit.parent ? ` · ${data.unit.parent.name}` : null}
            </p>
            <Successions title={t('unit.predecessors')} none={t('unit.noPredecessors')} items={data.predecessors} />
            <Successions title={t('unit.successors')} none={t('unit.noSuccessors')} items={data.successors} />
          </div>
        )}
      </QueryBoundary>
    </Drawer>
  );
}
