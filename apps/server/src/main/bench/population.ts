import type { Actor } from '../../platform/use-case/actor';
import { loadPeople } from '../population/load-people';
import { makePeople } from '../population/make-people';
import { createNameMaker } from '../population/names';
import { createRandom } from '../population/random';
import type { Program } from '../program';

const seed = 163_2026;
const journeys = 2000;
const batch = 1000;
/** The province whose report is measured holds this share of everybody. */
export const reportProvince = '68';

/** The fixed-seed national population: the same people, communes and acts at every run of one size. */
export async function loadPopulation(
  program: Program,
  actor: Actor,
  people: number,
  progress: (done: number) => void,
): Promise<void> {
  const now = program.clock.now();
  const { rows } = await program.database.pool.query<{ unit_id: number; code: string; province_code: string }>(
    `select unit_id, code, province_code from administrative_unit where level = 'commune' and valid @> current_date order by code`,
  );
  const random = createRandom(seed);
  const inProvince = rows.filter((row) => row.province_code === reportProvince).length;
  const others = rows.length - inProvince;
  // A tenth of 100,000 people, or 10,000 of more: the size the report's budget speaks of.
  const share = Math.min(10_000, people / 10) / people;
  const communes = rows.map((row) => ({
    code: row.code,
    weight: (row.province_code === reportProvince ? share / inProvince : (1 - share) / others) * (0.5 + random.next()),
  }));
  const units = new Map(rows.map((row) => [row.code, { unitId: row.unit_id, provinceCode: row.province_code }]));
  let made: Parameters<typeof loadPeople>[2] = [];
  let done = 0;
  const flush = async () => {
    const part = made;
    made = [];
    await program.database.write(actor.sessionId, (transaction) =>
      loadPeople(transaction, program.keyRing, part, {
        recordedBy: actor.accountId,
        unitOf: (code) => {
          const unit = units.get(code);
          if (!unit) throw new Error(`No commune ${code}.`);
          return unit;
        },
        now,
        asItHappened: false,
      }),
    );
    done += part.length;
    progress(done);
  };
  for (const person of makePeople(
    random,
    createNameMaker(),
    { seed, people, communes, now, journeys },
    reportProvince,
  )) {
    made.push(person);
    if (made.length === batch) await flush();
  }
  if (made.length > 0) await flush();
}
