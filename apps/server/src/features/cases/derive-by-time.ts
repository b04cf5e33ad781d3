import { sql } from 'kysely';
import type { UseCase } from '../../platform/use-case/use-case';
import { readCaseFacts } from './case-facts';
import { casesPolicies } from './cases.policy';
import { projectCase } from './project-case';
import { storeDeadlines } from './projections.repository';

const batchSize = 500;

/**
 * Clocks that begin, lapse or pass to another office by time alone: files whose moment has come get their deadlines
 * as of now, the longest due first. A file somebody is writing is left for the next turn. Answers how many were taken.
 */
export const deriveByTime: UseCase<Record<string, never>, { people: number }> = {
  name: 'derive-by-time',
  policy: casesPolicies.derive,
  async run({ transaction, now }) {
    const { rows } = await sql<{ id: string }>`
      select p.id from person_summary s join person p on p.id = s.person_id
       where s.deadlines_change_at <= ${now.toISOString()}::timestamptz
       order by s.deadlines_change_at limit ${sql.lit(batchSize)} for update of p skip locked`.execute(transaction);
    const facts = await readCaseFacts(
      transaction,
      rows.map(({ id }) => id),
    );
    await storeDeadlines(
      transaction,
      facts.map((one) => projectCase(one, now)),
    );
    return { people: rows.length };
  },
};
