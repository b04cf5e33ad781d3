import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { referenceDataFolder } from '../../platform/paths';
import type { Random } from './random';

type Weighted = (readonly [string, number])[];

function load(file: string, name: string, weight: string): Weighted {
  const rows = parse(readFileSync(join(referenceDataFolder, 'names', `${file}.csv`), 'utf8'), {
    columns: true,
  }) as Record<string, string>[];
  return rows.map((row) => [row[name] ?? '', Number(row[weight])] as const).filter(([text]) => text !== '');
}

export interface NameMaker {
  make(random: Random, sex: 'male' | 'female'): string;
}

/** Made-up people bear names as frequent as they are in life; nobody real is meant. */
export function createNameMaker(): NameMaker {
  const surnames = load('surnames_sample', 'surname', 'count');
  const given = {
    male: load('given_names_male', 'name', 'count'),
    female: load('given_names_female', 'name', 'count'),
  };
  const middle = {
    male: load('middle_names_male', 'name', 'count'),
    female: load('middle_names_female', 'name', 'count'),
  };
  return {
    make(random, sex) {
      const parts = [random.weighted(surnames), random.weighted(middle[sex])];
      if (random.chance(0.25)) parts.push(random.weighted(given[sex]));
      parts.push(random.weighted(given[sex]));
      return parts.filter((part, index) => part !== parts[index - 1]).join(' ');
    },
  };
}
