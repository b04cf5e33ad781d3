// Takes a picture of every screen in the three sizes: node e2e/look.ts URL FOLDER. For looking at, not for judging.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openPage, seriousFindings, signIn, sizes } from './browser.ts';

const [url, folder] = process.argv.slice(2);
if (!url || !folder) throw new Error('node e2e/look.ts URL FOLDER');
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
for (const size of sizes) {
  const { page, context, faults } = await openPage(browser, url, size);
  const shoot = async (name: string) => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${size.name}-${name}.png`) });
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    );
    const findings = await seriousFindings(page);
    if (wide || findings.length > 0) console.log(size.name, name, wide ? 'scrolls sideways' : '', findings.join('; '));
  };
  await page.goto('/');
  await page.getByRole('button', { name: 'Trần Minh Quân' }).waitFor();
  await shoot('01-sign-in');
  await signIn(page, 'Trần Minh Quân');
  await page.goto('/work');
  await shoot('02-work');
  await page.goto('/people');
  await shoot('03-people');
  const search = await page.request.post('/api/v1/people/search', {
    data: { states: ['rehab-home', 'post-rehab', 'user-managed'], limit: 5 },
    headers: { 'x-csrf-token': (await (await page.request.get('/api/v1/session')).json()).csrfToken },
  });
  const id = (await search.json()).items[0].id;
  await page.goto(`/people/${id}`);
  await shoot('04-file');
  await page.goto(`/people/${id}?tab=assignments`);
  await shoot('04-file-assignments');
  await page.goto(`/people/${id}?tab=hand-overs`);
  await page.getByRole('button', { name: 'Bàn giao hồ sơ này' }).click();
  await shoot('04-file-hand-overs');
  await page.goto(`/people/${id}?tab=complaints`);
  await page.getByRole('button', { name: 'Nhận đơn' }).click();
  await shoot('22-file-complaints');
  await page.goto('/complaints');
  await shoot('23-complaints');
  await page.goto('/caseload');
  await shoot('20-caseload');
  await page.getByRole('tab', { name: 'Lịch trực' }).click();
  await shoot('21-duties');
  await page.goto('/hand-overs');
  await shoot('13-hand-overs');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await shoot('14-hand-over');
  await page.goto(`/people/${id}/acts/new`);
  await shoot('05-record-act');
  await page.goto(`/people/${id}/what-if?kind=absence`);
  await shoot('05-what-if');
  await page.goto('/people/new');
  await shoot('06-new-person');
  await page.goto('/duplicates');
  await shoot('07-duplicates');
  await page.goto('/imports/new');
  await shoot('08-import');
  await page.goto('/reports');
  await shoot('09-report-commune');
  await context.close();
  const manager = await openPage(browser, url, size);
  const see = async (name: string, path: string) => {
    await manager.page.goto(path);
    await manager.page.waitForLoadState('networkidle');
    await manager.page.waitForTimeout(600);
    await manager.page.screenshot({ path: join(folder, `${size.name}-${name}.png`) });
    const findings = await seriousFindings(manager.page);
    if (findings.length > 0) console.log(size.name, name, findings.join('; '));
  };
  await signIn(manager.page, 'Nguyễn Quốc Bảo');
  await see('10-report-province', '/reports');
  await see('11-organisation', '/organisation');
  await see('18-escalations', '/escalations');
  await see('19-gaps', '/caseload');
  await manager.context.close();
  const court = await openPage(browser, url, size);
  await signIn(court.page, 'Phan Thị Hồng Nhung');
  for (const [name, path] of [
    ['15-court-hand-overs', '/hand-overs'],
    ['16-court-obstacles', '/hand-overs?tab=obstacles'],
    ['17-court-people', '/people'],
  ] as const) {
    await court.page.goto(path);
    await court.page.waitForLoadState('networkidle');
    await court.page.waitForTimeout(400);
    await court.page.screenshot({ path: join(folder, `${size.name}-${name}.png`) });
  }
  await court.context.close();
  const admin = await openPage(browser, url, size);
  await signIn(admin.page, 'Đỗ Anh Tuấn');
  await admin.page.goto('/administration');
  await admin.page.waitForLoadState('networkidle');
  await admin.page.screenshot({ path: join(folder, `${size.name}-12-administration.png`) });
  console.log(size.name, [...faults, ...manager.faults, ...admin.faults].join('\n') || 'no faults');
  await admin.context.close();
}
await browser.close();
