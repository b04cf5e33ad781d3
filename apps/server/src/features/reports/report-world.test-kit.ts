import type { HandOverAnswer, ReportAnswer, ReportEvidenceRow } from '@dong-hanh/contract';
import { openWorld, type Visitor, type World } from '../../../test/world';

/** Two communes of Đồng Nai, one of Lâm Đồng. */
export const tranBien = '26068';
export const otherCommune = '25993';
export const farCommune = '22918';

export interface ActToRecord {
  kind: string;
  at: string;
  actor?: string;
  payload?: Record<string, unknown>;
}

export const act = (kind: string, at: string, payload: Record<string, unknown> = {}, actor?: string): ActToRecord => ({
  kind,
  at,
  payload,
  ...(actor ? { actor } : {}),
});

const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Found addicted, by their own request, within four days. */
export const foundAddicted = (on: string): ActToRecord[] => [
  act('determine', on, { ground: 'self-requested' }),
  act('addicted', laterDay(on, 3)),
];

/** In home rehabilitation of six months from two weeks after `on`. */
export const atHome = (on: string): ActToRecord[] => [
  ...foundAddicted(on),
  act('register', laterDay(on, 5), { form: 'rehab-home' }),
  act('vol-decide', laterDay(on, 8), { termMonths: 6 }),
  act('intake', laterDay(on, 9)),
];

/** Decided and taken in by a facility for six months. */
export const inVoluntaryFacility = (on: string, form: 'rehab-vol-public' | 'rehab-vol-private'): ActToRecord[] => [
  ...foundAddicted(on),
  act('register', laterDay(on, 5), { form }),
  act('vol-decide', laterDay(on, 8), { termMonths: 6 }),
  act('intake', laterDay(on, 10)),
];

/** From the finding on a Monday to the court, ordered nine weeks later and taken in ten weeks later. */
export const ordered = (monday: string): ActToRecord[] => [
  ...foundAddicted(monday),
  act('comp-file', laterDay(monday, 45)),
  act('notice-received', laterDay(monday, 46)),
  act('to-court', laterDay(monday, 52)),
  act('court-accept', laterDay(monday, 53)),
  act('court-decision', laterDay(monday, 63), { termMonths: 12 }),
  act('notice-received', laterDay(monday, 65)),
];
export const inCompulsoryFacility = (monday: string): ActToRecord[] => [
  ...ordered(monday),
  act('execute', laterDay(monday, 70)),
];

/** Taken over from a list, on the day it speaks for. */
export const carriedOver = (at: string, state: string, more: Record<string, unknown> = {}): ActToRecord =>
  act('carried-over', at, { state, source: 'ledger', ...more });

export interface ReportWorld extends World {
  manager: Visitor;
  openFile(unitCode: string, identity?: Record<string, unknown>): Promise<string>;
  /** Records each act on its day, unless `recordedAt` says that all were recorded later. */
  record(personId: string, acts: ActToRecord[], recordedAt?: string): Promise<void>;
  compute(unit: string, period: string, asOf?: string, visitor?: Visitor, template?: string): Promise<ReportAnswer>;
  evidence(
    unit: string,
    period: string,
    key: [table: string, row: string, column: string],
    more?: { span?: string; asOf?: string; visitor?: Visitor },
  ): Promise<ReportEvidenceRow[]>;
}

const names = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hải', 'Khánh', 'Long', 'Minh', 'Nam', 'Phúc', 'Quân', 'Sơn'];

export async function openReportWorld(instant: string): Promise<ReportWorld> {
  const world = await openWorld(instant);
  const manager = await world.visitor('province-manager', '75');
  const everywhere = await world.visitor('operator', '00');
  let opened = 0;
  const noon = (at: string) => (at.length === 10 ? `${at}T12:00:00+07:00` : at);
  const query = (values: Record<string, string | undefined>) =>
    new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
  /** The new commune takes the file on at the moment of the move. */
  const acceptMove = async (personId: string) => {
    const { body } = await everywhere.get<{ items: HandOverAnswer[] }>(`/api/v1/hand-overs?personId=${personId}`);
    const offer = body.items.find((one) => one.state === 'offered');
    const accepted = await everywhere.send('POST', `/api/v1/hand-overs/${offer?.id}/accept`, { at: offer?.happenedAt });
    if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  };
  return {
    ...world,
    manager,
    async openFile(unitCode, identity = {}) {
      opened += 1;
      // Files are opened before anything happens to the people in them.
      world.clock.set(instant);
      const fullName = `Nguyễn Văn ${names[opened % names.length]} ${names[Math.floor(opened / names.length)]}`;
      const { status, body } = await everywhere.send<{ person: { id: string } }>('POST', '/api/v1/people', {
        fullName,
        bornOn: '1990-05-05',
        sex: 'male',
        unitCode,
        notDuplicate: true,
        ...identity,
      });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body.person.id;
    },
    async record(personId, acts, recordedAt) {
      for (const one of acts) {
        world.clock.set(recordedAt ?? noon(one.at));
        // Files of these tests have no papers in the program.
        const sending = one.kind === 'to-court' && { sending: { incompleteBecause: 'Bản giấy đã đủ.' } };
        const { status, body } = await everywhere.send('POST', `/api/v1/people/${personId}/acts`, {
          ...one,
          ...sending,
        });
        if (status !== 200) throw new Error(`${one.kind} ${one.at}: ${JSON.stringify(body)}`);
        if (one.kind === 'move') await acceptMove(personId);
      }
    },
    async compute(unitCode, period, asOf, visitor = everywhere, template = 'six-month') {
      const { status, body } = await visitor.get<ReportAnswer>(
        `/api/v1/reports/${template}?${query({ unitCode, period, asOf })}`,
      );
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body;
    },
    async evidence(unitCode, period, [table, row, column], { span, asOf, visitor = everywhere } = {}) {
      const { status, body } = await visitor.get<{ items: ReportEvidenceRow[] }>(
        `/api/v1/reports/six-month/evidence?${query({ unitCode, period, table, row, column, span, asOf })}`,
      );
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body.items;
    },
  };
}

/** One figure of the period. */
export function figure(report: ReportAnswer, table: string, row: string, column: string): number | null {
  const found = report.tables.find((each) => each.code === table)?.rows.find((each) => each.code === row)?.values[
    column
  ];
  if (!found) throw new Error(`No cell ${table}.${row}.${column}`);
  return found.period;
}

/** The figures of a line that are neither zero nor unknown. */
export function happened(report: ReportAnswer, table: string, row: string): Record<string, number> {
  const values = report.tables.find((each) => each.code === table)?.rows.find((each) => each.code === row)?.values;
  return Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([column, { period }]) => (period ? [[column, period]] : [])),
  );
}
