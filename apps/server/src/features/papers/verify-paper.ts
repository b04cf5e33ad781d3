import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/connection';
import { numberOf, type StoredPaper, titleOf } from './paper.repository';
import type { PapersContext } from './papers-context';

export interface Verification {
  known: boolean;
  title: string | null;
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  cancelledOn: string | null;
}

interface Found {
  form_code: string;
  number: number | null;
  symbol: string | null;
  issued_on: string;
  issuer: string | null;
  cancelled_on: string | null;
}

const nothing: Verification = {
  known: false,
  title: null,
  number: null,
  issuedOn: null,
  issuer: null,
  cancelledOn: null,
};

/** What the code on a certificate confirms. The database answers by the hash of the code and tells nothing of the person. */
export async function verifyPaper(database: Database, token: string): Promise<Verification> {
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await database.withoutSession((transaction) =>
    sql<Found>`select form_code, number, symbol, issued_on::text, issuer, cancelled_on::text from app.verify_paper(${hash})`.execute(
      transaction,
    ),
  );
  const [found] = rows;
  if (!found) return nothing;
  return {
    known: true,
    title: titleOf(found.form_code),
    number: numberOf(found),
    issuedOn: found.issued_on,
    issuer: found.issuer,
    cancelledOn: found.cancelled_on,
  };
}

/** Where the code of an issued certificate leads. */
export function verifyUrlOf({ keyRing, publicUrl }: PapersContext, paper: StoredPaper): string | null {
  return paper.tokenSealed === null ? null : `${publicUrl}/v/${keyRing.open(paper.tokenSealed)}`;
}
