import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../platform/paths';

let names: Map<string, string> | undefined;

/** The common name of an ethnic group by its code in the national list; an unknown code has none. */
export function ethnicityName(code: string): string | null {
  names ??= new Map(
    (
      parse(readFileSync(join(projectRoot, 'packages/database/reference-data/codes/ethnic_groups.csv')), {
        columns: true,
      }) as { code: string; name_common: string }[]
    ).map((row) => [row.code, row.name_common]),
  );
  return names.get(code) ?? null;
}
