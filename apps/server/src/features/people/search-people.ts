import type { PersonRow } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  compareBirthDates,
  compareNames,
  foldName,
  oneErrorAway,
  type PartialDate,
  readNationalId,
  readPartialDate,
} from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Query } from '../../platform/use-case/use-case';
import { peoplePolicies } from './people.policy';
import { nationalIdHash } from './people.repository';
import { inScope, narrowScope } from './scope';

export interface PeopleSearch {
  text?: string | undefined;
  unitCode?: string | undefined;
  states?: string[] | undefined;
  flags?: string[] | undefined;
  incomplete?: boolean | undefined;
  awaitingDecision?: boolean | undefined;
  sort: 'name' | 'due';
  cursor?: string | undefined;
  limit: number;
}

export interface PeoplePage {
  items: PersonRow[];
  nextCursor: string | null;
  total: { count: number; exact: boolean };
}

interface SummaryRow {
  person_id: string;
  full_name: string;
  name_sort: string;
  born_on: string | null;
  sex: PersonRow['sex'];
  unit_code: string;
  unit_name: string;
  unit_level: PersonRow['unit']['level'];
  state: string | null;
  flags: string[];
  state_since: Date | null;
  next_due_at: Date | null;
  next_act: string | null;
  rehab_count: number;
  incomplete: boolean;
  awaiting_decision: boolean;
}

const countedAtMost = 10_000;
const similarForms = 80;
const namesakes = 120;
const enoughBearers = 5;
/** A score below this is no match. */
const shownFrom = 0.35;
/** No name has more; what is longer is not a name with a slip in it. */
const syllablesAtMost = 8;

const columns = sql`ps.person_id, ps.full_name, ps.name_sort, ps.born_on, ps.sex, u.code as unit_code, u.full_name as unit_name, u.level as unit_level,
  ps.state, ps.flags, ps.state_since, ps.next_due_at, ps.next_act, ps.rehab_count, ps.incomplete, ps.awaiting_decision`;
// The unit as it is named now; a unit that has ended shows under its last name.
const unitOfRow = sql`left join lateral (select v.code, v.full_name, v.level from administrative_unit v where v.unit_id = ps.unit_id order by upper(v.valid) desc nulls first limit 1) u on true`;

function present(row: SummaryRow, score?: number): PersonRow {
  return {
    id: row.person_id,
    fullName: row.full_name,
    bornOn: row.born_on,
    sex: row.sex,
    unit: { code: row.unit_code, name: row.unit_name, level: row.unit_level },
    state: row.state,
    flags: row.flags,
    stateSince: row.state_since?.toISOString() ?? null,
    nextDueAt: row.next_due_at?.toISOString() ?? null,
    nextAct: row.next_act,
    rehabCount: row.rehab_count,
    incomplete: row.incomplete,
    awaitingDecision: row.awaiting_decision,
    ...(score === undefined ? {} : { score: Math.round(score * 1000) / 1000 }),
  };
}

function filters(search: PeopleSearch): RawBuilder<boolean> {
  const states = search.states?.length ? sql`and ps.state = any (${search.states}::text[])` : sql``;
  const flags = search.flags?.length ? sql`and ps.flags && ${search.flags}::text[]` : sql``;
  const incomplete = search.incomplete ? sql`and ps.incomplete` : sql``;
  const awaiting = search.awaitingDecision ? sql`and ps.awaiting_decision` : sql``;
  return sql<boolean>`not ps.merged ${states} ${flags} ${incomplete} ${awaiting}`;
}

const encodeCursor = (key: string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');
function decodeCursor(cursor: string): [string, string] {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof key === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [key, id];
  } catch {
    // Told to the caller below like every other unreadable cursor.
  }
  throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'cursor', code: 'cursor' }] });
}

/** A page of the list, or the best matches of a text. Names a person types find every spelling. */
export const searchPeople = (keyRing: KeyRing): Query<PeopleSearch, PeoplePage> => ({
  name: 'search-people',
  policy: peoplePolicies.readPeople,
  async run({ reader, actor, today, audit }, search) {
    const rows = await narrowScope(reader, actor, search.unitCode, today);
    const scope = inScope(rows, 'ps', 'person_id');
    const isSmall = 'unit' in rows || 'granted' in rows;
    const text = search.text?.trim() ?? '';
    const page =
      text === ''
        ? await listPage(reader, search, scope)
        : await matchText(reader, keyRing, search, text, { scope, isSmall }, today);
    audit({
      action: 'people.searched',
      subjectKind: 'people',
      unitId: actor.unit.id,
      detail: { results: page.items.length, text: text !== '' },
    });
    return page;
  },
});

async function listPage(reader: Reader, search: PeopleSearch, scope: RawBuilder<boolean>): Promise<PeoplePage> {
  const byDue = search.sort === 'due';
  const key = byDue ? sql`ps.next_due_at` : sql`ps.name_sort`;
  const [cursorKey, cursorId] = search.cursor ? decodeCursor(search.cursor) : [null, null];
  const after =
    cursorKey === null
      ? sql``
      : byDue
        ? sql`and (${key}, ps.person_id) > (${cursorKey}::timestamptz, ${cursorId}::uuid)`
        : sql`and (${key}, ps.person_id) > (${cursorKey}, ${cursorId}::uuid)`;
  const due = byDue ? sql`and ps.next_due_at is not null` : sql``;
  const { rows } = await sql<SummaryRow>`select ${columns} from (
      select * from person_summary ps where ${scope} and ${filters(search)} ${due} ${after} order by ${key}, ps.person_id limit ${sql.lit(search.limit + 1)}) ps
    ${unitOfRow} order by ${key}, ps.person_id`.execute(reader);
  const items = rows.slice(0, search.limit);
  const last = items.at(-1);
  const total = cursorKey === null ? await countUpTo(reader, search, scope, due) : { count: 0, exact: false };
  return {
    items: items.map((row) => present(row)),
    nextCursor:
      rows.length > search.limit && last
        ? encodeCursor(byDue ? (last.next_due_at?.toISOString() ?? '') : last.name_sort, last.person_id)
        : null,
    total,
  };
}

/** Counting a million to show one page is waste: beyond ten thousand the answer is "more than". */
async function countUpTo(reader: Reader, search: PeopleSearch, scope: RawBuilder<boolean>, due: RawBuilder<unknown>) {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select 1 from person_summary ps where ${scope} and ${filters(search)} ${due} limit ${sql.lit(countedAtMost + 1)}) counted`.execute(
    reader,
  );
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, countedAtMost), exact: count <= countedAtMost };
}

interface TextQuery {
  name: string;
  birth: PartialDate | null;
}

/** Splits "nguyen van an 1985" into a name and a birth date. */
export function readTextQuery(text: string, today: string): TextQuery {
  const parts = text.split(/\s+/);
  const dates = parts.flatMap((part) => {
    if (!/\d/.test(part)) return [];
    const reading = readPartialDate(part, { today });
    return reading.ok ? [reading.date] : [];
  });
  return { name: parts.filter((part) => !/\d/.test(part)).join(' '), birth: dates[0] ?? null };
}

async function matchText(
  reader: Reader,
  keyRing: KeyRing,
  search: PeopleSearch,
  text: string,
  { scope, isSmall }: { scope: RawBuilder<boolean>; isSmall: boolean },
  today: string,
): Promise<PeoplePage> {
  const digits = text.replace(/[\s.-]/g, '');
  const byNumber = /^\d{9,12}$/.test(digits) ? readNationalId(digits).id : undefined;
  if (byNumber) {
    const { rows } =
      await sql<SummaryRow>`select ${columns} from person_document d join person_summary ps using (person_id) ${unitOfRow}
      where d.lookup_hash = ${nationalIdHash(keyRing, byNumber)} and ${scope} and ${filters(search)} limit ${search.limit}`.execute(
        reader,
      );
    return { items: rows.map((row) => present(row, 1)), nextCursor: null, total: { count: rows.length, exact: true } };
  }
  const { name, birth } = readTextQuery(text, today);
  const folded = foldName(name);
  const candidates =
    folded === ''
      ? await peopleBornOn(reader, search, scope, birth)
      : await peopleNamedLike(reader, search, { scope, isSmall }, name, folded);
  const scored = candidates
    .map((row) => ({ row, score: scoreOf(row, name, birth) }))
    .filter(({ score }) => score >= shownFrom)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.row.full_name.localeCompare(b.row.full_name, 'vi') ||
        a.row.person_id.localeCompare(b.row.person_id),
    );
  const items = scored.slice(0, search.limit);
  return {
    items: items.map(({ row, score }) => present(row, score)),
    nextCursor: null,
    total: { count: scored.length, exact: candidates.length < namesakes },
  };
}

function scoreOf(row: SummaryRow, name: string, birth: PartialDate | null): number {
  const byName = name === '' ? 1 : nameScore(row.full_name, name);
  if (birth === null) return byName;
  const byBirth = row.born_on === null ? 0.3 : compareBirthDates(birth, row.born_on as PartialDate);
  return byName * 0.7 + byBirth * 0.3;
}

/** Part of a name, as typed while searching, is worth less than the whole but finds it. */
function nameScore(fullName: string, typed: string): number {
  const whole = compareNames(fullName, typed);
  const [folded, part] = [foldName(fullName), foldName(typed)];
  return ` ${folded} `.includes(` ${part} `)
    ? Math.max(whole, 0.75)
    : ` ${folded}`.includes(` ${part}`)
      ? Math.max(whole, 0.6)
      : whole;
}

async function peopleBornOn(
  reader: Reader,
  search: PeopleSearch,
  scope: RawBuilder<boolean>,
  birth: PartialDate | null,
): Promise<SummaryRow[]> {
  if (birth === null) return [];
  const { rows } = await sql<SummaryRow>`select ${columns} from (
      select * from person_summary ps where ${scope} and ${filters(search)} and ps.born_on like ${`${birth}%`} order by ps.name_sort limit ${sql.lit(namesakes)}) ps ${unitOfRow}`.execute(
    reader,
  );
  return rows;
}

/**
 * Nationwide, similar forms first (they are few and belong to nobody), then the people within scope who bear them. In a
 * commune, the people first: short names have more similar forms in the nation than a commune has people.
 */
async function peopleNamedLike(
  reader: Reader,
  search: PeopleSearch,
  { scope, isSmall }: { scope: RawBuilder<boolean>; isSmall: boolean },
  name: string,
  folded: string,
): Promise<SummaryRow[]> {
  const part = `%${folded.replaceAll(/[%_\\]/g, '\\$&')}%`;
  if (isSmall) {
    await setLikenessAsked(reader);
    const { rows } = await sql<SummaryRow>`select ${columns} from (
        select ps.*, similarity(f.folded, ${folded}) as likeness from person_summary ps join name_form f on f.id = ps.name_form_id
         where ${scope} and ${filters(search)} and (f.folded % ${folded} or f.folded like ${part})
         order by likeness desc, ps.person_id limit ${sql.lit(namesakes)}) ps ${unitOfRow}`.execute(reader);
    return rows;
  }
  const bearers = async (forms: number[]) => peopleOfForms(reader, search, scope, forms, name);
  const written = await formsWritten(reader, folded, part);
  const named = await bearers(written);
  // Whoever types a name that people bear is not looking for a misspelling of it.
  if (named.filter((row) => nameScore(row.full_name, folded) >= 0.75).length >= enoughBearers) return named;
  const known = new Set(written);
  const mistyped = (await formsOneErrorAway(reader, folded)).filter((id) => !known.has(id));
  const found = [...named, ...(await bearers(mistyped))];
  return found.some((row) => nameScore(row.full_name, folded) >= shownFrom)
    ? found
    : bearers(await formsAlike(reader, folded));
}

/** Below this, names that merely begin alike flood the answer. */
async function setLikenessAsked(reader: Reader): Promise<void> {
  await sql`set local pg_trgm.similarity_threshold = 0.45`.execute(reader);
}

const syllablesOfForm = sql`string_to_array(folded, ' ')`;

/** Forms that hold what was typed as it stands, or all its syllables in another order. */
async function formsWritten(reader: Reader, folded: string, part: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from name_form where folded like ${part} or ${syllablesOfForm} @> ${folded.split(' ')}::text[]
     order by folded <> ${folded}, length(folded), folded limit ${sql.lit(similarForms)}`.execute(reader);
  return rows.map(({ id }) => id);
}

/** Forms with all syllables but one, and in its place one that a slip of the fingers makes of it: a few index look-ups. */
async function formsOneErrorAway(reader: Reader, folded: string): Promise<number[]> {
  const typed = folded.split(' ');
  if (typed.length > syllablesAtMost) return [];
  const slips = typed.map((syllable, index) => {
    const others = typed.filter((_, other) => other !== index);
    const slip = sql`${syllablesOfForm} && ${oneErrorAway(syllable)}::text[]`;
    return others.length === 0 ? slip : sql`(${syllablesOfForm} @> ${others}::text[] and ${slip})`;
  });
  const { rows } = await sql<{ id: number }>`select id from name_form where ${sql.join(slips, sql` or `)}
    order by similarity(folded, ${folded}) desc, folded limit ${sql.lit(similarForms)}`.execute(reader);
  return rows.map(({ id }) => id);
}

/** Any likeness: dear, since tens of thousands of names begin alike, and asked only where nothing nearer was found. */
async function formsAlike(reader: Reader, folded: string): Promise<number[]> {
  await setLikenessAsked(reader);
  const { rows } = await sql<{ id: number }>`
    select id from (select id, similarity(folded, ${folded}) as likeness from name_form where folded % ${folded}) f
     order by likeness desc limit ${sql.lit(similarForms)}`.execute(reader);
  return rows.map(({ id }) => id);
}

async function peopleOfForms(
  reader: Reader,
  search: PeopleSearch,
  scope: RawBuilder<boolean>,
  forms: number[],
  name: string,
): Promise<SummaryRow[]> {
  if (forms.length === 0) return [];
  const { rows } = await sql<SummaryRow>`select ${columns} from (
      select ps.* from unnest(${forms}::bigint[]) with ordinality as form (id, position)
        join person_summary ps on ps.name_form_id = form.id
       where ${scope} and ${filters(search)}
       order by form.position, (ps.full_name = ${name}) desc limit ${sql.lit(namesakes)}) ps
    ${unitOfRow}`.execute(reader);
  return rows;
}
