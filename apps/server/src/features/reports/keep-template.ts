import type { TemplateAnswer } from '@dong-hanh/contract';
import { readTemplate, shippedTemplates, type TemplateContent } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { reportsPolicies } from './reports.policy';
import { ownerOf, presentTemplate, type StoredTemplate, versionsOf } from './templates.queries';

/** Keeps the draft of the next version; faults are told with it and only bar its publication. */
export const putTemplate: UseCase<{ code: string; content: TemplateContent }, TemplateAnswer> = {
  name: 'put-report-template',
  policy: reportsPolicies.changeTemplates,
  async run(context, { code, content }) {
    const { transaction, actor, now } = context;
    if (content.code !== code)
      throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'code', code: 'code-differs' }] });
    if (shippedTemplates.some((one) => one.code === code)) throw new Problem('refused', 'template-shipped');
    const [last] = await ownVersions(context, code);
    const version = last?.state === 'draft' ? last.version : (last?.version ?? 0) + 1;
    const values = { content: JSON.stringify(content), changed_at: now, changed_by: actor.accountId };
    if (last?.state === 'draft') {
      await transaction
        .updateTable('report_template')
        .set(values)
        .where('code', '=', code)
        .where('version', '=', version)
        .execute();
    } else {
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('report_template')
        .values({ code, version, province_code: ownerOf(actor), state: 'draft', ...values })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      // A code of a province that is not the reader's.
      if (numInsertedOrUpdatedRows === 0n) throw new Problem('conflict', 'template-code-taken');
    }
    return present(context, 'report-template.drafted', code, version);
  },
};

/** From here on the version is never changed: reports rest on it. */
export const publishTemplate: UseCase<{ code: string; version: number }, TemplateAnswer> = {
  name: 'publish-report-template',
  policy: reportsPolicies.changeTemplates,
  async run(context, { code, version }) {
    const { transaction, actor, now } = context;
    await sql`select 1 from report_template where code = ${code} for update`.execute(transaction);
    const versions = await ownVersions(context, code);
    const draft = versions.find((one) => one.version === version);
    if (draft?.state !== 'draft') throw new Problem('refused', 'template-not-draft');
    const { faults } = readTemplate(draft.content, version);
    if (faults.length > 0) throw new Problem('refused', 'template-faulty', { details: { faults } });
    const [before] = versions.filter(({ state }) => state === 'published');
    if (before && before.content.validFrom >= draft.content.validFrom)
      throw new Problem('refused', 'template-not-later', { details: { validFrom: before.content.validFrom } });
    await transaction
      .updateTable('report_template')
      .set({ state: 'published', changed_at: now, changed_by: actor.accountId })
      .where('code', '=', code)
      .where('version', '=', version)
      .execute();
    return present(context, 'report-template.published', code, version);
  },
};

/** Newest first. A form of another owner is read, and not changed. */
async function ownVersions({ transaction, actor }: WriteContext, code: string): Promise<StoredTemplate[]> {
  const versions = await versionsOf(transaction, code);
  const foreign = versions.some(({ provinceCode }) => provinceCode !== ownerOf(actor));
  if (foreign || actor.unit.level === 'commune') throw new Problem('not-permitted', 'template-of-other');
  return versions;
}

async function present(
  { transaction, actor, audit }: WriteContext,
  action: string,
  code: string,
  version: number,
): Promise<TemplateAnswer> {
  audit({ action, subjectKind: 'report-template', subjectId: `${code} ${version}`, unitId: actor.unit.id });
  const versions = await versionsOf(transaction, code);
  return presentTemplate(versions.find((one) => one.version === version)!, versions, actor);
}
