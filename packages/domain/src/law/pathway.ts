import { formatPlainDate, type Instant, localDay, type PlainDate, parseInstant } from '../calendar/index';
import type { LawReplay } from './answer';
import { stateLabels } from './labels';
import type { ActKind, LegalState, Text } from './vocabulary';

export type StationStatus = 'done' | 'now' | 'next';

/** One stop of the pathway rail. */
export interface Station {
  key: string;
  label: Text;
  status: StationStatus;
  /** The day it was reached. */
  on?: PlainDate;
  /** The next thing the law wants at this stop. */
  dueAt?: PlainDate | Instant;
}

interface StationPlan {
  readonly key: string;
  readonly label: Text;
  readonly states: readonly LegalState[];
  /** Acts that lead to this stop: their open deadline is its due time. */
  readonly dueBy: readonly ActKind[];
}

const plan = (key: string, label: Text, states: readonly LegalState[], dueBy: readonly ActKind[]): StationPlan => ({
  key,
  label,
  states,
  dueBy,
});

const positive = plan('positive', stateLabels['positive-user'], ['suspected', 'positive-user'], ['positive-notice']);
const managed = plan('managed', stateLabels['user-managed'], ['user-managed', 'user-mgmt-suspended'], ['user-manage']);
const determination = plan('determination', stateLabels.determination, ['determination'], ['determine']);
const identified = plan('identified', stateLabels['addict-identified'], ['addict-identified'], ['determine']);
const registered = plan('registered', stateLabels['rehab-registered'], ['rehab-registered'], ['register']);
const voluntary = plan(
  'voluntary',
  { vi: 'Cai nghiện tự nguyện, điều trị thay thế', en: 'Voluntary rehabilitation or substitution' },
  ['rehab-home', 'rehab-vol-private', 'rehab-vol-public', 'substitution'],
  ['vol-decide', 'intake'],
);
const file = plan(
  'file',
  stateLabels['compulsory-file'],
  ['compulsory-file', 'held-during-file', 'wanted'],
  ['comp-file'],
);
const court = plan('court', stateLabels.court, ['court'], ['to-court', 'to-labour-office']);
const ordered = plan('ordered', stateLabels.ordered, ['ordered', 'postponed', 'exempted'], ['court-decision']);
const stay = plan(
  'stay',
  stateLabels['compulsory-rehab'],
  ['compulsory-rehab', 'suspended', 'escaped', 'temp-exit', 'funeral-leave'],
  ['execute'],
);
const completed = plan('completed', stateLabels.completed, ['completed'], ['complete']);
const post = plan('post-rehab', stateLabels['post-rehab'], ['post-rehab'], ['post-start']);
const off = plan('off-list', stateLabels['off-list'], ['off-list'], ['user-end', 'post-end']);

const userRail = [positive, managed, off];
const voluntaryRail = [positive, managed, determination, identified, registered, voluntary, completed, post, off];
const compulsoryRail = [
  positive,
  managed,
  determination,
  identified,
  registered,
  voluntary,
  file,
  court,
  ordered,
  stay,
  completed,
  post,
  off,
];

/** Where a person came from, stands and goes: the stops passed, the present one, and those the law puts next. */
export function pathway(replayed: Pick<LawReplay, 'state' | 'timeline' | 'deadlines'>): Station[] {
  const visited = new Map<string, PlainDate>();
  const passed = new Set<LegalState>();
  for (const { state } of replayed.timeline) if (state !== null) passed.add(state);
  const has = (station: StationPlan) => station.states.some((state) => passed.has(state));
  const rail = [file, court, ordered, stay].some(has)
    ? compulsoryRail
    : [determination, identified, registered, voluntary, completed, post].some(has)
      ? voluntaryRail
      : userRail;
  for (const { state, from } of replayed.timeline) {
    const station = rail.find(({ states }) => state !== null && states.includes(state));
    if (station) visited.set(station.key, formatPlainDate(localDay(parseInstant(from)!)));
  }
  const here = rail.findIndex(({ states }) => replayed.state !== null && states.includes(replayed.state));
  return rail
    .filter((station, index) => index >= here || visited.has(station.key))
    .map((station) => {
      const index = rail.indexOf(station);
      const entry: Station = {
        key: station.key,
        label: station.label,
        status: index < here ? 'done' : index === here ? 'now' : 'next',
      };
      const on = index <= here ? visited.get(station.key) : undefined;
      if (on !== undefined) entry.on = on;
      const due = replayed.deadlines.find(
        ({ act, metAt, closedOn }) => station.dueBy.includes(act) && metAt === undefined && closedOn === undefined,
      );
      if (index > here && due !== undefined) entry.dueAt = due.dueAt;
      return entry;
    });
}
