import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, seriousFindings, signIn, type WatchedPage } from './browser';
import { type WalkedFile, walkedFiles } from './five-files';
import { type RunningProgram, startProgram } from './program';

let program: RunningProgram;
let browser: Browser;
let officer: WatchedPage;
beforeAll(async () => {
  program = await startProgram();
  browser = await openBrowser();
  officer = await openPage(browser, program.url);
  await signIn(officer.page, 'Trần Minh Quân');
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function post<T>(path: string, data: object): Promise<T> {
  const { request } = officer.page;
  const { csrfToken } = await (await request.get('/api/v1/session')).json();
  const answer = await request.post(path, { data, headers: { 'x-csrf-token': csrfToken } });
  expect([path, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([path, 200, '']);
  return answer.json();
}

async function openFile({ fullName, bornOn, sex, acts }: WalkedFile): Promise<string> {
  const { person } = await post<{ person: { id: string } }>('/api/v1/people', { fullName, bornOn, sex });
  for (const act of acts) await post(`/api/v1/people/${person.id}/acts`, act);
  return person.id;
}

it.each(walkedFiles)('the file of $fullName, $law: its path, and its paper from draft to print', async (walked) => {
  const { page, faults } = officer;
  const id = await openFile(walked);
  await page.goto(`/people/${id}`);
  await page.getByRole('heading', { name: walked.fullName }).waitFor();
  await page.getByText(walked.state, { exact: true }).first().waitFor();
  expect(await page.getByText('Căn cứ, người ghi').count()).toBe(walked.acts.length);
  if (walked.paper) {
    const { code, words } = walked.paper;
    const listed = await (await page.request.get(`/api/v1/people/${id}/papers`)).json();
    const prepared = listed.prepared.find(
      (one: { formCode: string; actId: string | null; produced: boolean }) =>
        one.formCode === code && one.actId !== null && one.produced,
    );
    const draft = await post<{ id: string }>(`/api/v1/people/${id}/papers`, {
      formCode: code,
      actId: prepared.actId,
      values: {},
    });
    await page.goto(`/papers/${draft.id}`);
    const sheet = page.getByRole('region', { name: 'Bản xem trước' });
    for (const word of words) await sheet.getByText(word).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(await seriousFindings(page)).toEqual([]);
  }
  expect(faults).toEqual([]);
});
