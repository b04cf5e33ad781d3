import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world';

let world: World;
let lines: string[];
let restore: () => void;
beforeAll(async () => {
  lines = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((text: string) => {
    lines.push(text);
    return true;
  }) as typeof process.stderr.write;
  restore = () => {
    process.stderr.write = write;
  };
  world = await openWorld(undefined, { LOG_LEVEL: 'debug' });
});
afterAll(async () => {
  await world.close();
  restore();
});

const marks = ['Zyphar', '075099123987', 'Zuongmark', 'wrong-pass-mark'];

it('nothing of a person reaches the log, whatever goes right or wrong', async () => {
  const officer = await world.visitor('commune-officer', '26068');
  const body = { fullName: 'Nguyễn Zyphar', bornOn: '1999-01-01', nationalId: '075099123987', note: 'Zuongmark' };
  const { body: made } = await officer.send<{ person: { id: string; version: number } }>(
    'POST',
    '/api/v1/people',
    body,
  );
  await officer.send('POST', '/api/v1/people', body);
  await officer.send('POST', '/api/v1/people/search', { text: 'Zyphar' });
  await officer.send('POST', '/api/v1/people', { ...body, bornOn: '31/2/1999' });
  await officer.send('PUT', `/api/v1/people/${made.person.id}`, { ...body, version: 99 });
  await world.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username: 'Zyphar', password: 'wrong-pass-mark' },
  });
  // A failure inside the database quotes the row in its detail; none of it may be logged.
  await world.owner.query(`alter table person add constraint never_again check (full_name <> 'Trần Zyphar')`);
  const failed = await officer.send('POST', '/api/v1/people', { ...body, fullName: 'Trần Zyphar', nationalId: null });
  expect(failed.status).toBe(500);
  const log = lines.join('');
  expect(log).toContain('request.failed');
  expect(log).toContain('never_again');
  for (const mark of marks) expect(log).not.toContain(mark);
});
