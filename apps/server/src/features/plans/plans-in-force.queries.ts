import type { PlanFinding } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { formatPlainDate, parsePartialDate } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { type FollowedFinding, findFollowed } from './followed.queries';

export interface PlanInForce {
  id: string;
  number: string | null;
  title: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  /** Confirmed ones, as the plan has them, with what was noted of each. */
  findings: { finding: Pick<PlanFinding, 'id' | 'kind' | 'content'>; followed: FollowedFinding }[];
}

const boundOf = (date: string | null, end: 'first' | 'last'): string | null => {
  const range = date === null ? null : parsePartialDate(date);
  return range === null ? null : formatPlainDate(range[end]);
};

/** Plans a unit had confirmed by a moment, each in its last edition, that speak of some of the days; one without a period speaks of all. */
export async function findPlansInForce(
  reader: Reader,
  { unitId, from, to, heldAt }: { unitId: number; from: string; to: string; heldAt: Date },
): Promise<PlanInForce[]> {
  const { rows } = await sql<Omit<PlanInForce, 'findings'> & { found: PlanInForce['findings'][number]['finding'][] }>`
    select distinct on (p.lineage_id) p.id, p.number, p.title, p.period_from as "periodFrom", p.period_to as "periodTo",
           coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'content', f.content) order by f.kind, f.position)
              from plan_finding f where f.plan_id = p.id and f.state = 'confirmed' and f.kind in ('target', 'budget')), '[]') as found
      from plan p
     where p.unit_id = ${unitId} and p.confirmed_at <= ${heldAt.toISOString()}::timestamptz
     order by p.lineage_id, p.edition desc`.execute(reader);
  const inForce = rows.filter(
    ({ periodFrom, periodTo }) =>
      (boundOf(periodFrom, 'first') ?? from) <= to && (boundOf(periodTo, 'last') ?? to) >= from,
  );
  return Promise.all(
    inForce.map(async ({ found, ...plan }) => {
      const followed = await findFollowed(reader, plan.id, heldAt);
      return {
        ...plan,
        findings: found.flatMap((finding) => {
          const own = followed.get(finding.id);
          return own ? [{ finding, followed: own }] : [];
        }),
      };
    }),
  );
}
