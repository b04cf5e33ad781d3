import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, seriousFindings, signIn, sizes } from './browser';
import { communeLedger } from './ledger';
import { type RunningProgram, startProgram } from './program';

let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  program = await startProgram();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

describe('a commune officer', () => {
  it('opens a file, records the notice of a positive test, and finds its clock among the work of the day', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/people/new');
    await page.getByLabel('Họ và tên').fill('Lương Thế Vinh');
    await page.getByLabel('Ngày sinh').fill('5/6/1990');
    await page.getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
    await page.getByRole('heading', { name: 'Lương Thế Vinh' }).waitFor();
    expect(await page.getByText('Sinh 05/06/1990').count()).toBe(1);

    await page.goto(`${new URL(page.url()).pathname}/acts/new`);
    await page.getByRole('combobox', { name: 'Việc' }).click();
    await page.getByTitle('Nhận thông báo về hành vi sử dụng trái phép').click();
    await page.getByLabel('Giờ', { exact: true }).fill('00:05');
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Đã ghi nhận').first().waitFor();

    await page.goto('/work');
    const row = page.getByRole('row').filter({ hasText: 'Lương Thế Vinh' }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain('Điều');
    await row.getByRole('button', { name: 'Vì sao' }).click();
    await page.getByText('+ 24 giờ').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('corrects an act others rest on once what falls with it is seen and agreed', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/people/new');
    await page.getByLabel('Họ và tên').fill('Đèo Văn Sửa');
    await page.getByLabel('Ngày sinh').fill('7/8/1991');
    await page.getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
    await page.getByRole('heading', { name: 'Đèo Văn Sửa' }).waitFor();
    const file = new URL(page.url()).pathname;
    const daysAgo = (days: number) =>
      new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000)
        .toISOString()
        .slice(0, 10)
        .split('-')
        .reverse()
        .join('/');
    const record = async (kind: string, day: string) => {
      await page.goto(`${file}/acts/new`);
      await page.getByRole('combobox', { name: 'Việc' }).click();
      await page.getByTitle(kind).click();
      await page.getByRole('textbox', { name: /^Ngày/ }).fill(day);
      await page.getByLabel('Giờ', { exact: true }).fill('');
      await page.getByRole('button', { name: 'Ghi nhận' }).click();
      await page.getByText('Đã ghi nhận').first().waitFor();
    };
    await record('Nhận thông báo về hành vi sử dụng trái phép', daysAgo(4));
    await record('Quyết định quản lý người sử dụng trái phép', daysAgo(3));

    const notice = page.getByRole('listitem').filter({ hasText: 'Nhận thông báo về hành vi' }).first();
    await notice.getByText('Căn cứ, người ghi').click();
    await notice.getByRole('link', { name: 'Đính chính' }).click();
    await page.getByRole('textbox', { name: /^Ngày/ }).fill(daysAgo(1));
    await page.getByLabel('Lý do').fill('Ghi nhầm ngày');
    await page.getByText('Các ghi nhận sau dựa vào ghi nhận này').waitFor();
    await page.getByRole('button', { name: 'Lưu đính chính' }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Lưu đính chính' }).click();
    await page.getByText('Đã hủy ghi nhận: Ghi nhầm ngày').first().waitFor();
    await page.getByText('Đã được đính chính: Ghi nhầm ngày').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('finds a person from anywhere with the slash key and a name without diacritics', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.keyboard.press('/');
    await page.keyboard.type('luong the vinh');
    await page.getByRole('option').filter({ hasText: 'Lương Thế Vinh' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Lương Thế Vinh' }).waitFor();
    // Nothing of the person stands in the address.
    expect(page.url()).not.toMatch(/vinh|luong/i);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('gives a file to a mentor of the commune and takes it back', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/people');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('tab', { name: 'Người giúp đỡ & cơ sở' }).click();
    await page.getByLabel('Giao cho').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.getByRole('button', { name: 'Giao hồ sơ' }).click();
    const row = page.getByRole('row').filter({ hasText: 'giúp đỡ, theo dõi' });
    await row.getByRole('button', { name: 'Thu lại' }).click();
    await page.getByText('Đã thu lại hồ sơ.').waitFor();
    await row.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes on the file of somebody who moved here: a summary first, the whole file from acceptance on', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/hand-overs');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByText('Chỉ thấy phần tóm tắt cho đến khi tiếp nhận.').waitFor();
    await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Biên bản bàn giao' }).waitFor();
    await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Việc làm tiếp theo' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('imports the list the commune keeps: tries it, takes it on, and gets the refused row back', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/imports/new');
    await page.locator('input[type=file]').setInputFiles({
      name: 'so-theo-doi.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await communeLedger(),
    });
    await page.getByText('Đinh Quang Hiển').first().waitFor();
    await page.getByRole('button', { name: 'Chạy thử toàn bộ tệp' }).click();
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await page.getByText('Đã nhập xong').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Tải các dòng bị từ chối kèm lý do').click(),
    ]);
    expect(download.suggestedFilename()).toBe('so-theo-doi.ket-qua.xlsx');
    await page.keyboard.press('/');
    await page.keyboard.type('luu thi bich ngan');
    await page.getByRole('option').filter({ hasText: 'Lưu Thị Bích Ngân' }).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is told at the field what is wrong, and loses nothing of what was typed', async () => {
    const { page, context } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/people/new');
    await page.getByLabel('Họ và tên').fill('Nguyễn Văn 7');
    await page.getByLabel('Ngày sinh').fill('31/2/1990');
    await page.getByLabel('Nghề nghiệp').fill('Thợ hàn');
    await page.getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
    await page.getByText('Ngày này không có trong lịch.').waitFor();
    expect(await page.getByLabel('Nghề nghiệp').inputValue()).toBe('Thợ hàn');
    expect(await page.getByLabel('Ngày sinh').inputValue()).toBe('31/2/1990');
    await context.close();
  });
});

describe('a province manager', () => {
  it('reads the six-month report, opens the people behind a number, and takes the paper along', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Nguyễn Quốc Bảo');
    await page.goto('/reports');
    await page.getByText('Số ước tính').waitFor();
    const total = page
      .getByRole('button', { name: /^Người nghiện có hồ sơ quản lý, (Toàn tỉnh|Tổng).*Xem cách tính$/ })
      .first();
    await total.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Cách tính').waitFor();
    await drawer.getByRole('link').first().waitFor();
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Tải PDF').click()]);
    const pdf = await readFile(await download.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a plan and a report', () => {
  const plan = `ỦY BAN NHÂN DÂN
PHƯỜNG 2 BẢO LỘC
Số: 5/KH-UBND
Bảo Lộc, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Công tác cai nghiện ma túy năm 2026
I. CHỈ TIÊU
- Trên 60% người nghiện có hồ sơ quản lý được tổ chức cai nghiện.
II. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Rà soát người nghiện trên địa bàn.
`;

  it('is read from a file, decided on, confirmed, and measured by an indicator', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/plans');
    const file = { name: 'kế hoạch.txt', mimeType: 'text/plain', buffer: Buffer.from(plan) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('tab', { name: 'Chỉ tiêu (1)' }).waitFor();
    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
    await page.getByText('Còn nội dung chưa xem').waitFor();
    for (const kind of ['Chỉ tiêu (1)', 'Nhiệm vụ (1)']) {
      await page.getByRole('tab', { name: kind }).click();
      await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
      await page.getByText('Đã xác nhận').first().waitFor();
    }
    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
    await page.getByRole('tab', { name: 'Theo dõi' }).waitFor();
    await page.getByRole('combobox', { name: 'Chỉ tiêu thống kê đo chỉ tiêu này' }).click();
    await page.getByTitle('I01 Tỷ lệ người nghiện có hồ sơ được tổ chức cai nghiện').click();
    await page.getByRole('img', { name: /^Đạt [\d,]+ %$/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('goes from the commune to the province, signed, with what was said and counted', async () => {
    const officer = await openPage(browser, program.url);
    await signIn(officer.page, 'Trần Minh Quân');
    await officer.page.goto('/reports?period=2026H2');
    await officer.page.getByRole('button', { name: 'Lập báo cáo' }).click();
    await officer.page.getByRole('button', { name: 'Viết phần lời' }).click();
    await officer.page.getByLabel('Công tác chỉ đạo, triển khai').fill('Ban hành kế hoạch.');
    await officer.page.getByRole('button', { name: 'Lưu phần lời' }).click();
    await officer.page.getByText('Đã lưu phần lời.').waitFor();
    const chief = await openPage(browser, program.url);
    await signIn(chief.page, 'Lê Hoàng Nam');
    await chief.page.goto('/reports?period=2026H2');
    await chief.page.getByRole('button', { name: 'Ký và chốt số liệu' }).click();
    await chief.page.getByRole('button', { name: 'Gửi lên cấp trên' }).click();
    await chief.page.getByText('Đã gửi báo cáo.').waitFor();
    const manager = await openPage(browser, program.url);
    await signIn(manager.page, 'Nguyễn Quốc Bảo');
    await manager.page.goto('/reports?period=2026H2');
    await manager.page.getByRole('button', { name: 'So số liệu đã gửi với hồ sơ' }).click();
    await manager.page.getByText('Khớp').first().waitFor();
    await manager.page.getByRole('button', { name: 'Phường 2 Bảo Lộc', exact: true }).click();
    await manager.page.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
    await manager.page.getByText('Đã tiếp nhận báo cáo.').waitFor();
    for (const { faults, context } of [officer, chief, manager]) {
      expect(faults).toEqual([]);
      await context.close();
    }
  });
});

describe('a register', () => {
  it('takes what was done, keeps what was corrected, and is what the report counts', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Trần Minh Quân');
    await page.goto('/registers');
    await page.getByRole('button', { name: 'Ghi hoạt động' }).click();
    await page.getByRole('combobox', { name: 'Nơi tổ chức' }).click();
    await page.getByTitle('Nơi làm việc').click();
    await page.getByRole('combobox', { name: 'Hình thức' }).click();
    await page.getByTitle('Hội thi, sân khấu hóa').click();
    await page.getByLabel('Chuyên đề, nội dung').fill('Công nhân nói không với ma túy');
    await page.getByLabel('Lượt người').fill('1.25');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Hãy nhập số nguyên').waitFor();
    await page.getByLabel('Lượt người').fill('1.250');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('button', { name: 'Công nhân nói không với ma túy' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Sửa' }).click();
    await drawer.getByLabel('Lượt người').fill('1.300');
    await drawer.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await drawer.getByText(/^Bản 1:/).waitFor();

    await page.goto('/reports?period=2026H2');
    await page.getByRole('tab', { name: 'Bảng 8. Truyền thông, tập huấn' }).click();
    await page.getByRole('button', { name: /^Lượt người theo nơi tổ chức, Nơi làm việc, Tổng số/ }).click();
    await page.getByText('tính 1.300').waitFor();
    await page.getByRole('link', { name: 'Công nhân nói không với ma túy' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^Bản 2:/)
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a court officer', () => {
  it('accepts a file sent to the court, sets the day of the hearing and says what is missing', async () => {
    const { page, context, faults } = await openPage(browser, program.url);
    await signIn(page, 'Phan Thị Hồng Nhung');
    await page.goto('/hand-overs');
    await page.getByRole('heading', { name: 'Hồ sơ chuyển đến' }).waitFor();
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
    await page.getByLabel('Ngày mở phiên họp', { exact: true }).fill('1/12/2030');
    await page.getByRole('button', { name: 'Lưu ngày phiên họp' }).click();
    await page.getByText('Đã lưu ngày mở phiên họp.').waitFor();
    await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
    await page.getByRole('tab', { name: 'Bàn giao & vướng mắc' }).click();
    await page.getByRole('button', { name: 'Nêu vướng mắc' }).click();
    await page.getByRole('combobox', { name: 'Vướng mắc' }).click();
    await page.getByTitle('Thiếu giấy tờ').click();
    await page.getByLabel('Nội dung').fill('Thiếu phiếu kết quả xác định tình trạng nghiện');
    await page.getByRole('button', { name: 'Nêu vướng mắc' }).click();
    const stated = page.getByRole('row').filter({ hasText: 'Thiếu phiếu kết quả xác định' });
    await stated.getByRole('button', { name: 'Đã giải quyết' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe.each(sizes)('every screen at $width × $height', (size) => {
  const screens: [string, string, string][] = [
    ['Trần Minh Quân', '/work', 'Việc hôm nay'],
    ['Trần Minh Quân', '/people', 'Hồ sơ'],
    ['Trần Minh Quân', '/people/new', 'Lập hồ sơ mới'],
    ['Trần Minh Quân', '/imports/new', ''],
    ['Trần Minh Quân', '/hand-overs', 'Bàn giao hồ sơ'],
    ['Trần Minh Quân', '/caseload', 'Phân công'],
    ['Trần Minh Quân', '/complaints', 'Khiếu nại'],
    ['Phan Thị Hồng Nhung', '/hand-overs', 'Hồ sơ chuyển đến'],
    ['Nguyễn Quốc Bảo', '/escalations', 'Quá hạn cần xử lý'],
    ['Nguyễn Quốc Bảo', '/reports', 'Báo cáo'],
    ['Nguyễn Quốc Bảo', '/plans', 'Kế hoạch'],
    ['Lê Hoàng Nam', '/payments', 'Chi trả'],
    ['Nguyễn Quốc Bảo', '/registers', 'Phòng ngừa'],
    ['Nguyễn Quốc Bảo', '/registers?register=inspection', 'Phòng ngừa'],
    ['Nguyễn Quốc Bảo', '/indicators', 'Chỉ tiêu thống kê'],
    ['Nguyễn Quốc Bảo', '/organisation', ''],
    ['Đỗ Anh Tuấn', '/administration', ''],
  ];

  it('has no serious finding, no fault of script or policy, and does not scroll sideways', async () => {
    const found: string[] = [];
    for (const who of new Set(screens.map(([name]) => name))) {
      const { page, context, faults } = await openPage(browser, program.url, size);
      await signIn(page, who);
      for (const [name, path, heading] of screens) {
        if (name !== who) continue;
        await page.goto(path);
        if (heading) await page.getByRole('heading', { name: heading }).first().waitFor();
        await page.waitForLoadState('networkidle');
        found.push(...(await seriousFindings(page)).map((finding) => `${path} ${finding}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1))
          found.push(`${path} scrolls sideways`);
      }
      found.push(...faults);
      await context.close();
    }
    expect(found).toEqual([]);
  });
});
