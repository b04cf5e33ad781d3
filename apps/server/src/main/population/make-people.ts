import type { LawAct } from '@dong-hanh/domain';
import type { CheckedIdentity } from '../../features/people/index';
import { walkJourney } from './journey';
import type { NameMaker } from './names';
import type { Random } from './random';

export interface MadeUpPerson {
  identity: CheckedIdentity;
  village: string;
  communeCode: string;
  acts: LawAct[];
  /** When the file was opened. */
  openedAt: Date;
}

export interface PopulationPlan {
  seed: number;
  people: number;
  /** Communes with how many files each has, relatively. */
  communes: readonly { code: string; weight: number }[];
  now: Date;
  /** Journeys are walked anew for this many people and then shared: walking a million would take an hour. */
  journeys: number;
}

const dayMs = 86_400_000;
const firstStart = Date.parse('2022-02-01T02:00:00Z');
const substances: readonly (readonly [readonly string[], number])[] = [
  [['ATS-MET'], 46],
  [['OPI-HER'], 26],
  [['OPI-HER', 'ATS-MET'], 8],
  [['ECS-MDM'], 5],
  [['KET-KET'], 6],
  [['CAN-HER'], 5],
  [[], 4],
];
const occupations = [
  'Lao động tự do',
  'Thợ hồ',
  'Nông dân',
  'Lái xe',
  'Công nhân',
  'Buôn bán nhỏ',
  'Không có việc làm',
  'Phụ bếp',
  'Thợ sửa xe',
];
const education = ['5/12', '7/12', '8/12', '9/12', '10/12', '12/12', 'Cao đẳng'];
const ethnicities = [
  ['01', 88],
  ['05', 3],
  ['20', 3],
  ['12', 2],
  ['27', 2],
  [null, 2],
] as const;

function bornOn(random: Random): string {
  const year = random.weighted([
    [random.between(1962, 1979), 20],
    [random.between(1980, 1994), 50],
    [random.between(1995, 2006), 28],
    [random.between(2007, 2010), 2],
  ]);
  if (random.chance(0.18)) return `${year}`;
  return `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

/** A number as it could have been issued at that birth; the serial is made up. */
function citizenNumber(random: Random, sex: 'male' | 'female', birth: string, province: string): string {
  const year = Number(birth.slice(0, 4));
  const century = (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  return `0${province}${century}${String(year % 100).padStart(2, '0')}${String(random.below(1_000_000)).padStart(6, '0')}`;
}

export function* makePeople(
  random: Random,
  names: NameMaker,
  plan: PopulationPlan,
  provinceOfBirth: string,
): Generator<MadeUpPerson> {
  const communes = plan.communes.map((commune) => [commune.code, commune.weight] as const);
  const codes = plan.communes.map((commune) => commune.code);
  const library: { birth: string; acts: LawAct[]; startMs: number }[] = [];
  for (let index = 0; index < plan.people; index++) {
    const sex = random.chance(0.93) ? 'male' : 'female';
    const communeCode = random.weighted(communes);
    let journey = library[library.length > 0 ? random.below(library.length) : 0];
    if (library.length < plan.journeys || !journey) {
      const birth = bornOn(random);
      // More files are young than old: half began in the last fifteen months.
      const span = plan.now.getTime() - firstStart;
      const startMs = Math.floor(plan.now.getTime() - span * random.next() ** 1.6 - 2 * dayMs);
      journey = {
        birth,
        startMs,
        acts: walkJourney(random, { bornOn: birth, unit: communeCode }, Math.max(startMs, firstStart), {
          communes: codes,
          now: plan.now,
        }),
      };
      library.push(journey);
    }
    const hasNumber = random.chance(0.82);
    yield {
      communeCode,
      village: `${random.pick(['Khu phố', 'Thôn', 'Tổ dân phố'])} ${random.between(1, 12)}`,
      acts: journey.acts,
      openedAt: new Date(Math.max(journey.startMs, firstStart)),
      identity: {
        fullName: names.make(random, sex),
        otherName: random.chance(0.06) ? random.pick(['Tí', 'Bảy', 'Út', 'Cu', 'Ba Đen', 'Tư']) : null,
        bornOn: journey.birth as CheckedIdentity['bornOn'],
        sex,
        ethnicityCode: random.weighted(ethnicities),
        occupation: random.pick(occupations),
        education: random.pick(education),
        substances: [...random.weighted(substances)],
        firstUsedOn: `${Number(journey.birth.slice(0, 4)) + random.between(15, 24)}` as CheckedIdentity['firstUsedOn'],
        note: null,
        stableResidence: true,
        nationalId: hasNumber
          ? { kind: 'citizen', value: citizenNumber(random, sex, journey.birth, provinceOfBirth) }
          : null,
        warnings: [],
      },
    };
  }
}
