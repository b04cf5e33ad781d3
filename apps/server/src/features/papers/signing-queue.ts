import type { PaperRow } from '@dong-hanh/contract';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { paperColumns, presentPaperRow, type StoredPaper } from './paper.repository';
import { papersPolicies } from './papers.policy';

type QueuedPaper = PaperRow & { fullName: string; unitName: string; submittedAt: string };

interface QueuedRow extends StoredPaper {
  fullName: string;
  unitName: string;
  submittedAt: Date;
}

function readCursor(cursor: string | undefined): [string, string] | null {
  if (cursor === undefined) return null;
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (at && id && !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id)) return [at, id];
  throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'cursor', code: 'cursor' }] });
}

/** Papers laid before the reader's office, oldest first; row security leaves those of people within scope. */
export const signingQueue: Query<
  { cursor?: string | undefined; limit: number },
  { items: QueuedPaper[]; nextCursor: string | null }
> = {
  name: 'signing-queue',
  policy: papersPolicies.signPapers,
  async run({ reader, actor, audit }, { cursor, limit }) {
    const after = readCursor(cursor);
    const role = actor.role === 'operator' ? null : actor.role;
    const { rows } = await sql<QueuedRow>`
      select ${paperColumns}, s.full_name as "fullName", p.submitted_at as "submittedAt",
             (select u.full_name from administrative_unit u where u.unit_id = s.unit_id order by upper(u.valid) desc nulls first limit 1) as "unitName"
        from paper p join person s on s.id = p.person_id
       where p.state = 'submitted' and (${role}::text is null or p.signer_role = ${role})
         and (${after?.[0] ?? null}::timestamptz is null or (p.submitted_at, p.id) > (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
       order by p.submitted_at, p.id limit ${limit + 1}`.execute(reader);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    audit({
      action: 'papers.queue-read',
      subjectKind: 'papers',
      unitId: actor.unit.id,
      detail: { papers: items.length },
    });
    return {
      items: items.map((row) => ({
        ...presentPaperRow(row),
        fullName: row.fullName,
        unitName: row.unitName,
        submittedAt: row.submittedAt.toISOString(),
      })),
      nextCursor:
        rows.length > limit && last
          ? Buffer.from(`${last.submittedAt.toISOString()} ${last.id}`).toString('base64url')
          : null,
    };
  },
};
