import type pg from 'pg';

/** Sessions end with a restore; what the migrations themselves keep is not data. */
const leftOut = new Set(['session', 'kysely_migration', 'kysely_migration_lock']);

export interface TableShape {
  name: string;
  columns: string[];
}

/** Every table of ours, those that others refer to first. Partitions go with their parent. */
export async function findTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     group by c.relname order by c.relname`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select distinct f.relname as "from", t.relname as "to" from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.conrelid <> k.confrelid and not f.relispartition and f.relnamespace = 'public'::regnamespace`);
  const wanted = tables.filter((table) => !leftOut.has(table.name));
  const ordered: TableShape[] = [];
  const placed = new Set<string>([...leftOut]);
  while (ordered.length < wanted.length) {
    const ready = wanted.filter(
      (table) => !placed.has(table.name) && references.every((one) => one.from !== table.name || placed.has(one.to)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export async function findMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map((row) => row.name);
}
