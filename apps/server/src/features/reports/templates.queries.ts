import type { TemplateAnswer, TemplateSummary } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  type ReportedLevel,
  type ReportPeriod,
  type ReportTemplate,
  readTemplate,
  shippedTemplates,
  type TemplateContent,
} from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { type Actor, permits } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { reportsPolicies } from './reports.policy';

export interface StoredTemplate {
  version: number;
  provinceCode: string | null;
  content: TemplateContent;
  state: TemplateSummary['state'];
  at: string | null;
  by: string | null;
}

const shipped: readonly StoredTemplate[] = shippedTemplates.map((content) => ({
  version: 1,
  provinceCode: null,
  content,
  state: 'shipped',
  at: null,
  by: null,
}));

/** Every version the reader may see, newest first; those that ship among them. */
export async function findTemplates(
  reader: Reader,
  wanted: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<StoredTemplate[]> {
  const { rows } = await sql<StoredTemplate>`
    select t.version, t.province_code as "provinceCode", t.content, t.state, coalesce(app.account_name(t.changed_by), '') as by,
           to_char(t.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from report_template t where ${wanted} order by t.code, t.version desc`.execute(reader);
  return rows;
}

export async function versionsOf(reader: Reader, code: string): Promise<StoredTemplate[]> {
  const own = shipped.filter(({ content }) => content.code === code);
  return own.length > 0 ? own : findTemplates(reader, sql<boolean>`t.code = ${code}`);
}

const isInForce = ({ state, content }: StoredTemplate, on: string): boolean =>
  state !== 'draft' && content.validFrom <= on && (content.validTo == null || on <= content.validTo);

/** The version a report of the period is made by: the asked one, else of those in force on its last day the latest. */
export async function getTemplate(
  reader: Reader,
  { code, version }: { code: string; version?: number | undefined },
  period: ReportPeriod,
  level: ReportedLevel,
): Promise<ReportTemplate> {
  const versions = await versionsOf(reader, code);
  if (versions.length === 0) throw new Problem('not-found', 'template-unknown', { details: { template: code } });
  const [found] =
    version === undefined
      ? versions
          .filter((one) => isInForce(one, period.to))
          .sort((left, right) => right.content.validFrom.localeCompare(left.content.validFrom))
      : versions.filter((one) => one.version === version);
  if (!found) throw new Problem('refused', 'template-not-in-force', { details: { template: code, on: period.to } });
  const { content } = found;
  if (!content.levels.includes(level)) throw new Problem('refused', 'template-not-for-level', { details: { level } });
  if (!content.periodKinds.includes(period.kind))
    throw new Problem('refused', 'template-not-for-period', { details: { kind: period.kind } });
  const { template, faults } = readTemplate(content, found.version);
  if (!template) throw new Problem('refused', 'template-faulty', { details: { faults } });
  return template;
}

function summarise({ version, content, state, at, by }: StoredTemplate): TemplateSummary {
  const { code, name, instrument, validFrom, validTo, levels, periodKinds } = content;
  return {
    code,
    version,
    name: { vi: name.vi, en: name.en ?? name.vi },
    instrument,
    validFrom,
    validTo: validTo ?? null,
    levels: [...levels],
    periodKinds: [...periodKinds],
    state,
    at,
    by,
  };
}

/** A form belongs to the country, or to the province whose people entered it. */
export const ownerOf = ({ unit, provinceCode }: Actor): string | null =>
  unit.level === 'country' ? null : provinceCode;

export function presentTemplate(
  stored: StoredTemplate,
  versions: readonly StoredTemplate[],
  actor: Actor,
): TemplateAnswer {
  const { content, state, provinceCode, version } = stored;
  const { faults } = readTemplate(content, version);
  const change =
    state !== 'shipped' &&
    permits(reportsPolicies.changeTemplates, actor.role) &&
    actor.unit.level !== 'commune' &&
    provinceCode === ownerOf(actor) &&
    !versions.some((other) => other.version > version);
  return {
    ...summarise(stored),
    // Forms are checked by their schema when they are entered.
    content: content as TemplateAnswer['content'],
    faults,
    may: { change, publish: change && state === 'draft' && faults.length === 0 },
  };
}

export const listTemplates: Query<Record<string, never>, { items: TemplateSummary[] }> = {
  name: 'list-report-templates',
  policy: reportsPolicies.readTemplates,
  async run({ reader, actor }) {
    const mayChange = permits(reportsPolicies.changeTemplates, actor.role);
    const entered = await findTemplates(reader);
    return {
      items: [...shipped, ...entered.filter(({ state }) => mayChange || state === 'published')].map(summarise),
    };
  },
};

export const readTemplateVersion: Query<{ code: string; version?: number | undefined }, TemplateAnswer> = {
  name: 'get-report-template',
  policy: reportsPolicies.readTemplates,
  async run({ reader, actor }, { code, version }) {
    const versions = await versionsOf(reader, code);
    const found =
      version === undefined
        ? (versions.find(({ state }) => state !== 'draft') ?? versions[0])
        : versions.find((one) => one.version === version);
    if (!found) throw new Problem('not-found', 'template-unknown', { details: { template: code } });
    return presentTemplate(found, versions, actor);
  },
};
