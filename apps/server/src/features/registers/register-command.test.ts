import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegisterDefinitionAnswer, RegisterEntry } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { openWorld, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const unit = ['--unit', '26068', '--json'];
const ofDay = ['--on', '2026-03-05'];

describe('dong-hanh register', () => {
  it('writes an entry from fields, corrects it, shows its versions and takes it out', async () => {
    const fields = ['setting=school', 'form=talk', 'topic=Phòng ngừa ma túy', 'reached=hơn 120', 'materials=300'];
    const added = await command<RegisterEntry>(world, 'register', 'add', 'communication', ...fields, ...ofDay, ...unit);
    expect([added.code, added.answer.content]).toEqual([
      0,
      {
        setting: 'school',
        form: 'talk',
        topic: 'Phòng ngừa ma túy',
        reached: { value: 120, precision: 'more-than' },
        materials: 300,
      },
    ]);
    const { id } = added.answer;
    const corrected = await command<RegisterEntry>(world, 'register', 'correct', id, 'materials=350', '--json');
    expect(corrected.answer).toMatchObject({ version: 2, content: { topic: 'Phòng ngừa ma túy', materials: 350 } });
    const shown = await command<{ versions: RegisterEntry[] }>(world, 'register', 'show', id, '--json');
    expect(shown.answer.versions.map(({ content }) => content.materials)).toEqual([350, 300]);
    const removed = await command(world, 'register', 'remove', id, '--because', 'Ghi nhầm sổ');
    const listed = await command<{ items: RegisterEntry[] }>(world, 'register', 'list', 'communication', '--json');
    expect([removed.code, listed.answer.items]).toEqual([0, []]);
  });

  it('takes tables inside an entry from a file', async () => {
    const file = join(world.dataDir, 'lớp.json');
    await writeFile(file, JSON.stringify({ others: [{ audience: 'carers', invited: 40, attended: 35 }] }));
    const fields = ['topic=Chăm sóc người cai nghiện', 'form=in-person'];
    const { answer } = await command<RegisterEntry>(
      world,
      ...['register', 'add', 'course', ...fields, '--content', file, ...ofDay, ...unit],
    );
    expect(answer.content.others).toEqual([{ audience: 'carers', invited: 40, attended: 35 }]);
  });

  it('says what an entry holds', async () => {
    const { answer } = await command<RegisterDefinitionAnswer>(world, 'register', 'fields', 'course', '--json');
    expect([answer.code, answer.time]).toEqual(['course', 'days']);
    expect(answer.fields).toContainEqual({
      ...{ name: 'form', kind: 'choice', required: true },
      choices: ['in-person', 'online', 'practice'],
    });
    expect(answer.fields.find(({ name }) => name === 'staff')?.fields?.map(({ name }) => name)).toEqual([
      'staffId',
      'certificate',
    ]);
  });

  it('lists corrections that are overdue', async () => {
    const fields = ['subject=plan', 'about=Kế hoạch năm', 'finding=Chậm tiến độ', 'correctionDueOn=2026-04-01'];
    const added = await command<RegisterEntry>(world, 'register', 'add', 'inspection', ...fields, ...ofDay, ...unit);
    const { answer } = await command<{ items: RegisterEntry[] }>(world, 'register', 'overdue', '--json');
    expect(answer.items.map(({ id }) => id)).toEqual([added.answer.id]);
  });

  it('says what is wrong: a code for what is refused, usage for what cannot be read', async () => {
    const ahead = ['setting=school', 'form=talk', 'topic=Ngày mai', '--on', '2199-01-01'];
    const refused = await command<{ code: string }>(world, 'register', 'add', 'communication', ...ahead, ...unit);
    expect([refused.code, refused.answer.code]).toEqual([1, 'day-ahead']);
    const unknown = await command(world, 'register', 'add', 'communication', 'colour=red', ...ofDay, ...unit);
    expect([unknown.code, unknown.words]).toEqual([2, expect.stringContaining('setting, form, topic')]);
    expect((await command(world, 'register', 'show', 'x')).code).toBe(2);
  });
});
