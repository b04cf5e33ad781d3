import type { LawDecision, LawQuestion } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  adoptLawSettings,
  defaultLawSettings,
  isLawSetting,
  type OpenQuestion,
  openQuestions,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { lawPolicies } from './law.policy';

type Stored = Omit<LawQuestion, 'id'> & { question: string };

async function readDecided(reader: Reader): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select question, outcome, settings, source, note, version,
           (changed_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "decidedOn"
      from law_decision`.execute(reader);
  return rows;
}

/** Judges by what was decided from here on, in this process. */
export async function adoptDecided(reader: Reader): Promise<void> {
  const decided = await readDecided(reader);
  // A setting that a later version of the program no longer knows is left out.
  const settings = decided
    .flatMap((one) => Object.entries(one.settings))
    .filter(([name, value]) => isLawSetting(name, value));
  adoptLawSettings(Object.fromEntries(settings));
}

const settingsOf = (question: OpenQuestion, decided: LawQuestion['settings'] = {}): LawQuestion['settings'] =>
  Object.fromEntries(question.settings.map((name) => [name, decided[name] ?? defaultLawSettings[name]]));

function asQuestion(question: OpenQuestion, decided?: Stored): LawQuestion {
  const open = { outcome: 'open' as const, source: '', note: '', decidedOn: null, version: 0 };
  const { question: _id, settings, ...answer } = decided ?? { ...open, question: question.id, settings: {} };
  return { id: question.id, ...answer, settings: settingsOf(question, settings) };
}

export const listLawQuestions: Query<Record<string, never>, { items: LawQuestion[] }> = {
  name: 'list-law-questions',
  policy: lawPolicies.readQuestions,
  async run({ reader }) {
    const decided = new Map((await readDecided(reader)).map((one) => [one.question, one]));
    return { items: openQuestions.map((question) => asQuestion(question, decided.get(question.id))) };
  },
};

function checkDecision(question: OpenQuestion, { outcome, settings, note }: LawDecision): void {
  const fault = (field: string, code: string): never => {
    throw new Problem('invalid-request', 'invalid-request', { faults: [{ field, code }] });
  };
  for (const [name, value] of Object.entries(settings)) {
    if (!isLawSetting(name, value) || !question.settings.includes(name)) {
      fault(`settings.${name}`, 'setting-not-of-question');
    }
  }
  const differs = question.settings.some(
    (name) => settings[name] !== undefined && settings[name] !== defaultLawSettings[name],
  );
  if (outcome === 'otherwise' && question.settings.length > 0 && !differs) fault('settings', 'setting-must-differ');
  if (outcome === 'otherwise' && question.settings.length === 0 && note === '') fault('note', 'note-needed');
}

/** What a competent office answered. The clocks of running files follow: `main` derives them anew. */
export const decideLawQuestion: UseCase<LawDecision & { id: string }, LawQuestion> = {
  name: 'decide-law-question',
  policy: lawPolicies.decideQuestion,
  async run(context, { id, ...decision }) {
    const { transaction, actor, now, today } = context;
    const question = openQuestions.find((one) => one.id === id);
    if (!question) throw new Problem('not-found', 'law-question-unknown');
    checkDecision(question, decision);
    const { outcome, source, note, version } = decision;
    const settings = outcome === 'confirmed' ? {} : decision.settings;
    const { rows } = await sql<{ version: number }>`
      insert into law_decision (question, outcome, settings, source, note, version, changed_at, changed_by)
      select ${id}, ${outcome}, ${JSON.stringify(settings)}::jsonb, ${source}, ${note}, 1, ${now.toISOString()}::timestamptz, ${actor.accountId}::uuid
       where ${version}::int = 0 or exists (select 1 from law_decision where question = ${id})
      on conflict (question) do update set outcome = excluded.outcome, settings = excluded.settings, source = excluded.source, note = excluded.note,
        version = law_decision.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by, derived_at = null
        where law_decision.version = ${version}
      returning version`.execute(transaction);
    const [row] = rows;
    if (!row) throw new Problem('conflict', 'stale-version');
    context.audit({ action: 'law.decided', subjectKind: 'law-question', subjectId: id, detail: { outcome, settings } });
    return asQuestion(question, {
      question: id,
      outcome,
      settings,
      source,
      note,
      version: row.version,
      decidedOn: today,
    });
  },
};

type Decided = { question: string; version: number };

/** Answers entered since the clocks of files were last derived, taken on by this process. */
export const findUnderivedDecisions: Query<Record<string, never>, Decided[]> = {
  name: 'find-underived-decisions',
  policy: lawPolicies.deriveAnew,
  async run({ reader }) {
    await adoptDecided(reader);
    const { rows } = await sql<Decided>`
      select question, version from law_decision where derived_at is null order by question`.execute(reader);
    return rows;
  },
};

/** Said after the deriving: one that failed is tried again, one changed meanwhile stays open. */
export const noteDerivedDecisions: UseCase<{ decisions: Decided[] }, Record<string, never>> = {
  name: 'note-derived-decisions',
  policy: lawPolicies.deriveAnew,
  async run({ transaction, now }, { decisions }) {
    for (const { question, version } of decisions) {
      await sql`update law_decision set derived_at = ${now.toISOString()}::timestamptz where question = ${question} and version = ${version}`.execute(
        transaction,
      );
    }
    return {};
  },
};
