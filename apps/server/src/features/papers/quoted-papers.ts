import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';
import { numberOf, titleOf } from './paper.repository';

/** A paper of the file, as other papers quote it; without a day it has not gone out. */
export interface QuotedPaper {
  id: string;
  formCode: string;
  actId: string | null;
  number: number | null;
  symbol: string | null;
  issuedOn: string | null;
  issuer: string | null;
}

export async function readQuotedPapers(reader: Reader, personId: string): Promise<QuotedPaper[]> {
  const { rows } = await sql<QuotedPaper>`
    select p.id, p.form_code as "formCode", p.act_id as "actId", p.number, p.symbol, p.issued_on::text as "issuedOn", o.name as issuer
      from paper p left join organisation o on o.id = p.organisation_id
     where p.person_id = ${personId}::uuid and p.state <> 'cancelled' order by p.issued_on, p.issued_at, p.recorded_at`.execute(
    reader,
  );
  return rows;
}

/** `Quyết định cai nghiện ma túy tự nguyện (số 12/QĐ-CA ngày 10/08/2026)`. */
export function describe(paper: QuotedPaper): string {
  const title = titleOf(paper.formCode);
  if (paper.issuedOn === null) return title;
  const on = `ngày ${paper.issuedOn.split('-').reverse().join('/')}`;
  const number = numberOf(paper);
  return number === null ? `${title} (${on})` : `${title} (số ${number} ${on})`;
}
