import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { auditPolicies } from './audit.policy';

export interface AuditFilter {
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  cursor?: string | undefined;
}

export interface AuditLine {
  id: number;
  at: string;
  accountId: string | null;
  account: string | null;
  organisation: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

interface Row extends Omit<AuditLine, 'at'> {
  at: Date;
}

const pageSize = 100;

/** The trail, newest first. Reading it is written to it. */
export const listAudit: Query<AuditFilter, { items: AuditLine[]; nextCursor: string | null }> = {
  name: 'list-audit',
  policy: auditPolicies.readAudit,
  async run({ reader, audit }, filter) {
    const [at, id] = filter.cursor ? decodeCursor(filter.cursor) : [null, null];
    const { rows } = await sql<Row>`
      select e.id, e.at, e.account_id as "accountId", app.account_name(e.account_id) as account, o.name as organisation, e.action,
             e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.detail
        from audit_entry e left join organisation o on o.id = e.organisation_id
       where (${filter.subjectKind ?? null}::text is null or e.subject_kind = ${filter.subjectKind ?? null})
         and (${filter.subjectId ?? null}::text is null or e.subject_id = ${filter.subjectId ?? null})
         and (${at}::timestamptz is null or (e.at, e.id) < (${at}::timestamptz, ${id}::bigint))
       order by e.at desc, e.id desc limit ${pageSize + 1}`.execute(reader);
    audit({ action: 'audit.read', subjectKind: 'audit', subjectId: filter.subjectId });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({ ...row, at: row.at.toISOString() })),
      nextCursor:
        rows.length > pageSize && last
          ? Buffer.from(JSON.stringify([last.at.toISOString(), last.id])).toString('base64url')
          : null,
    };
  },
};

function decodeCursor(cursor: string): [string, number] {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Number.isNaN(Date.parse(at)) && Number.isInteger(id)) return [at, id];
  } catch {
    // Told to the caller below like every other unreadable cursor.
  }
  throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'cursor', code: 'cursor' }] });
}
