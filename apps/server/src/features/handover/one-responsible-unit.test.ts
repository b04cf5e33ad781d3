import type { HandOverAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { createRandom } from '../../main/population/random';
import { checkProjections } from '../cases/index';

const communes = ['26068', '25993', '26041', '22918'];

let world: World;
const officers = new Map<string, Visitor>();
beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  for (const code of communes) officers.set(code, await world.visitor('commune-officer', code));
});
afterAll(() => world.close());

const officerOf = (code: string) => officers.get(code) as Visitor;

/** The communes whose officer opens the file: never none, never two. */
async function responsible(personId: string): Promise<string[]> {
  const seen = await Promise.all(
    communes.map(async (code) =>
      (await officerOf(code).get(`/api/v1/people/${personId}`)).status === 200 ? code : null,
    ),
  );
  return seen.filter((code) => code !== null);
}

it.each([1, 2, 3])(
  'exactly one unit answers for the file, whatever is offered, answered and corrected (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)] as T;
    let hour = 0;
    const now = () => new Date(Date.parse('2026-07-10T02:00:00Z') + hour * 3_600_000).toISOString();
    world.clock.set(now());
    const { body } = await officerOf('26068').send<{ person: { id: string } }>('POST', '/api/v1/people', {
      fullName: `Lê Văn ${['An', 'Bình', 'Chung'][seed - 1]}`,
      bornOn: '1991-02-03',
      notDuplicate: true,
    });
    const id = body.person.id;
    await officerOf('26068').send('POST', `/api/v1/people/${id}/acts`, { kind: 'positive-notice', at: now() });
    await officerOf('26068').send('POST', `/api/v1/people/${id}/acts`, { kind: 'user-manage', at: now() });
    let owner = '26068';
    let accepted = 0;
    for (let step = 0; step < 40; step += 1) {
      hour += 1;
      world.clock.set(now());
      const own = officerOf(owner);
      const { body: listed } = await own.get<{ items: HandOverAnswer[] }>(`/api/v1/hand-overs?personId=${id}`);
      const offer = listed.items.find((one) => one.state === 'offered');
      const anybody = officerOf(pick(communes));
      const answer = (visitor: Visitor, how: string, words: object) =>
        visitor.send('POST', `/api/v1/hand-overs/${offer?.id}/${how}`, words);
      const tries: (() => Promise<unknown>)[] = offer
        ? [
            () => Promise.all([answer(officerOf(offer.to.unit.code), 'accept', {}), answer(anybody, 'accept', {})]),
            () => answer(officerOf(offer.to.unit.code), 'refuse', { reasonCode: 'other', reason: 'Chưa rõ nơi ở' }),
            () => answer(own, 'withdraw', { reason: 'Gửi nhầm' }),
            () => answer(anybody, 'accept', {}),
            () => annulMove(own, id),
          ]
        : [
            () =>
              own.send('POST', `/api/v1/people/${id}/acts`, {
                kind: 'move',
                at: now(),
                payload: { toUnit: pick(communes) },
              }),
            () => own.send('POST', `/api/v1/people/${id}/acts`, { kind: 'user-manage', at: now() }),
            () => own.send('POST', `/api/v1/hand-overs/${listed.items[0]?.id ?? id}/again`, {}),
            () => annulMove(own, id),
          ];
      await pick(tries)();
      const standing = await responsible(id);
      expect(standing).toHaveLength(1);
      if (standing[0] !== owner) accepted += 1;
      owner = standing[0] as string;
    }
    // The sequences are worth something only if files did change hands.
    expect(accepted).toBeGreaterThan(0);
    const { rows } = await world.owner.query(`select id from account where username = 'operator'`);
    const opened = await world.program.sessions.open(rows[0].id, 'command', null, null);
    const check = await world.program.database.read(opened?.actor.sessionId ?? '', (reader) =>
      checkProjections(reader),
    );
    expect(check.different).toEqual([]);
  },
);

async function annulMove(visitor: Visitor, id: string): Promise<void> {
  const { body } = await visitor.get<{
    acts: { id: string; kind: string; supersededBy: string | null; annuls: boolean }[];
  }>(`/api/v1/people/${id}/case`);
  const move = body.acts.findLast((act) => act.kind === 'move' && act.supersededBy === null && !act.annuls);
  if (move)
    await visitor.send('POST', `/api/v1/people/${id}/acts/${move.id}/supersede`, {
      reason: 'Người này không chuyển',
      act: null,
    });
}
