import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldName } from '@dong-hanh/domain';
import { parse } from 'csv-parse/sync';
import { type Kysely, sql } from 'kysely';
import type { PreparationStep } from '../../platform/database/migrate';
import { referenceDataFolder } from '../../platform/paths';

type Row = Record<string, string>;

interface UnitVersion {
  unit_id: number;
  valid: string;
  code: string;
  alternative_code: string | null;
  level: 'country' | 'province' | 'district' | 'commune';
  type: string;
  name: string;
  full_name: string;
  name_key: string;
  parent_unit_id: number | null;
  path: string;
  province_code: string | null;
}

interface Succession {
  from_unit_id: number;
  to_unit_id: number;
  effective_on: string;
  relation: 'whole' | 'part';
  source: string;
}

const lastOldDay = '2025-07-01';
const renamingDay = '2026-04-30';
const files = [
  'provinces_2025-06-30',
  'districts_2025-06-30',
  'communes_2025-06-30',
  'provinces_2025-07-01',
  'communes_2025-07-01',
  'province_map_2025',
  'commune_map_2025',
  'changes_2026-04-30',
] as const;

/** Loads the administrative units of both sets with their succession, when the files differ from what was loaded. */
export const loadUnits: PreparationStep = async (owner, log) => {
  const texts = await Promise.all(
    files.map((name) => readFile(join(referenceDataFolder, 'admin', `${name}.csv`), 'utf8')),
  );
  const hash = createHash('sha256').update(texts.join('\0')).digest('hex');
  const { rows: known } = await sql<{ content_hash: string }>`
    select content_hash from reference_data_state where name = 'administrative-units'`.execute(owner);
  if (known[0]?.content_hash === hash) return;
  if (known[0]) throw new Error('The administrative units changed: write a migration that carries the difference.');

  const tables = Object.fromEntries(
    files.map((name, index) => [name, parse(texts[index] ?? '', { columns: true, skip_empty_lines: true }) as Row[]]),
  ) as Record<(typeof files)[number], Row[]>;
  const { versions, successions, keys } = buildUnits(tables);
  await owner.transaction().execute(async (transaction) => {
    await sql`insert into administrative_unit_key select unnest(${keys}::integer[])`.execute(transaction);
    await insertRows(transaction, 'administrative_unit', versions);
    await insertRows(transaction, 'unit_succession', successions);
    await sql`insert into reference_data_state (name, content_hash) values ('administrative-units', ${hash})`.execute(
      transaction,
    );
  });
  log.info('reference-data.loaded', { units: keys.length, versions: versions.length, successions: successions.length });
};

async function insertRows(owner: Kysely<unknown>, table: string, rows: object[]): Promise<void> {
  const batch = 4000;
  for (let start = 0; start < rows.length; start += batch) {
    const part = JSON.stringify(rows.slice(start, start + batch));
    await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(
      owner,
    );
  }
}

/**
 * A unit keeps its identity over a switch-over only when nothing but its parent changed: a province that was not merged,
 * or a commune with one predecessor, taken over whole, of the same code and full name.
 */
function buildUnits(tables: Record<(typeof files)[number], Row[]>) {
  const versions: UnitVersion[] = [];
  const successions: Succession[] = [];
  let next = 1;
  const countryId = next++;
  const version = (unit: Omit<UnitVersion, 'name_key' | 'alternative_code'> & { alternative_code?: string | null }) => {
    versions.push({ alternative_code: null, ...unit, name_key: foldName(unit.name) });
  };
  version({
    unit_id: countryId,
    valid: '(,)',
    code: '00',
    level: 'country',
    type: 'Nước',
    name: 'Việt Nam',
    full_name: 'Cả nước',
    parent_unit_id: null,
    path: `${countryId}`,
    province_code: null,
  });
  const text = (row: Row, column: string) => row[column] ?? '';

  const oldProvinces = new Map<string, number>();
  for (const row of tables['provinces_2025-06-30']) {
    const id = next++;
    oldProvinces.set(text(row, 'code'), id);
  }
  const mergedOld = new Set(
    tables.province_map_2025.filter((row) => row.merged === 'yes').map((row) => text(row, 'old_code')),
  );
  const newProvinces = new Map<string, number>();
  for (const row of tables['provinces_2025-07-01']) {
    const code = text(row, 'code');
    const kept = !mergedOld.has(code) ? oldProvinces.get(code) : undefined;
    newProvinces.set(code, kept ?? next++);
  }
  const changes = new Map(tables['changes_2026-04-30'].map((row) => [text(row, 'code'), row]));
  const ranges = (code: string, from: string): { valid: string; change: Row | null }[] => {
    const change = changes.get(code);
    return change
      ? [
          { valid: `[${from},${renamingDay})`, change: null },
          { valid: `[${renamingDay},)`, change },
        ]
      : [{ valid: `[${from},)`, change: null }];
  };
  const renamed = (row: Row, change: Row | null) => {
    if (!change) return { type: text(row, 'type'), full_name: text(row, 'full_name') };
    const full = text(change, 'new_full_name');
    return { type: full.slice(0, full.length - text(row, 'name').length).trim(), full_name: full };
  };

  for (const row of tables['provinces_2025-06-30']) {
    const [code, id] = [text(row, 'code'), oldProvinces.get(text(row, 'code')) ?? 0];
    version({
      unit_id: id,
      valid: `(,${lastOldDay})`,
      code,
      level: 'province',
      type: text(row, 'type'),
      name: text(row, 'name'),
      full_name: text(row, 'full_name'),
      parent_unit_id: countryId,
      path: `${countryId}.${id}`,
      province_code: code,
    });
  }
  for (const row of tables['provinces_2025-07-01']) {
    const [code, id] = [text(row, 'code'), newProvinces.get(text(row, 'code')) ?? 0];
    for (const { valid, change } of ranges(code, lastOldDay)) {
      version({
        unit_id: id,
        valid,
        code,
        level: 'province',
        ...renamed(row, change),
        name: text(row, 'name'),
        parent_unit_id: countryId,
        path: `${countryId}.${id}`,
        province_code: code,
      });
    }
  }
  for (const row of tables.province_map_2025) {
    const from = oldProvinces.get(text(row, 'old_code')) ?? 0;
    const to = newProvinces.get(text(row, 'new_code')) ?? 0;
    if (from !== to)
      successions.push({
        from_unit_id: from,
        to_unit_id: to,
        effective_on: lastOldDay,
        relation: 'whole',
        source: 'NQ 202/2025/QH15',
      });
  }

  const districts = new Map<string, number>();
  for (const row of tables['districts_2025-06-30']) {
    const [id, province] = [next++, oldProvinces.get(text(row, 'province_code')) ?? 0];
    districts.set(text(row, 'code'), id);
    version({
      unit_id: id,
      valid: `(,${lastOldDay})`,
      code: text(row, 'code'),
      level: 'district',
      type: text(row, 'type'),
      name: text(row, 'name'),
      full_name: text(row, 'full_name'),
      parent_unit_id: province,
      path: `${countryId}.${province}.${id}`,
      province_code: text(row, 'province_code'),
    });
  }
  const oldCommunes = new Map<string, number>();
  const oldNames = new Map<string, string>();
  for (const row of tables['communes_2025-06-30']) {
    const [id, province] = [next++, oldProvinces.get(text(row, 'province_code')) ?? 0];
    const district = districts.get(text(row, 'district_code')) ?? 0;
    oldCommunes.set(text(row, 'code'), id);
    oldNames.set(text(row, 'code'), text(row, 'full_name'));
    version({
      unit_id: id,
      valid: `(,${lastOldDay})`,
      code: text(row, 'code'),
      level: 'commune',
      type: text(row, 'type'),
      name: text(row, 'name'),
      full_name: text(row, 'full_name'),
      parent_unit_id: district,
      path: `${countryId}.${province}.${district}.${id}`,
      province_code: text(row, 'province_code'),
    });
  }
  const predecessors = new Map<string, Row[]>();
  for (const row of tables.commune_map_2025) {
    const list = predecessors.get(text(row, 'new_code')) ?? [];
    predecessors.set(text(row, 'new_code'), [...list, row]);
  }
  const newCommunes = new Map<string, number>();
  for (const row of tables['communes_2025-07-01']) {
    const code = text(row, 'code');
    const [only, ...more] = predecessors.get(code) ?? [];
    const unchanged =
      only !== undefined &&
      more.length === 0 &&
      only.old_level === 'commune' &&
      only.relation === 'whole' &&
      only.old_code === code &&
      foldName(oldNames.get(code) ?? '') === foldName(text(row, 'full_name'));
    const id = unchanged ? (oldCommunes.get(code) ?? next++) : next++;
    newCommunes.set(code, id);
    const province = newProvinces.get(text(row, 'province_code')) ?? 0;
    for (const { valid, change } of ranges(code, lastOldDay)) {
      version({
        unit_id: id,
        valid,
        code,
        alternative_code: text(row, 'alt_code') || null,
        level: 'commune',
        ...renamed(row, change),
        name: text(row, 'name'),
        parent_unit_id: province,
        path: `${countryId}.${province}.${id}`,
        province_code: text(row, 'province_code'),
      });
    }
  }
  for (const row of tables.commune_map_2025) {
    const from = (row.old_level === 'district' ? districts : oldCommunes).get(text(row, 'old_code')) ?? 0;
    const to = newCommunes.get(text(row, 'new_code')) ?? 0;
    if (from !== to) {
      successions.push({
        from_unit_id: from,
        to_unit_id: to,
        effective_on: lastOldDay,
        relation: row.relation === 'part' ? 'part' : 'whole',
        source: text(row, 'resolution'),
      });
    }
  }
  return { versions, successions, keys: Array.from({ length: next - 1 }, (_, index) => index + 1) };
}
