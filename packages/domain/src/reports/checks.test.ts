import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, type ReportCheck } from './checks';
import { evidenceKey, parseEvidenceKey, type ReportRow, type ReportTable } from './report';
import { getReportTable, REPORT_TABLES } from './report-tables';
import type { ReportTableCode } from './table';

function row(code: string, figures: Record<string, number | null>): ReportRow {
  const cells = Object.entries(figures).map(([column, period]) => [
    column,
    { period, lastYear: null, cumulative: null },
  ]);
  return { code, label: code === 'total' ? 'Tổng' : `Xã ${code}`, values: Object.fromEntries(cells) };
}

function table(code: ReportTableCode, rows: ReportRow[]): ReportTable {
  const columns = getReportTable(code).columns.map((column) => ({
    code: column.code,
    label: column.label.vi,
    kind: column.kind,
  }));
  return { code, columns, rows };
}

const judge = (report: Parameters<typeof checkReport>[0]) => checkReport(report, REPORT_TABLES);

function check(checks: ReportCheck[], code: string): ReportCheck {
  return checks.find((each) => each.code === code)!;
}

describe('table definitions', () => {
  it('hold the columns of the contract, in order', () => {
    expect(
      REPORT_TABLES.filter(({ code }) => ['R1', 'R2', 'R3', 'R4', 'R8'].includes(code)).map(
        (each) => `${each.code}: ${each.columns.map((column) => column.code).join(' ')}`,
      ),
    ).toEqual([
      'R1: addicts sex.male sex.female sex.unknown age.under14 age.14-15 age.16-17 age.18-29 age.30plus age.unknown ethnicity.kinh ethnicity.other ethnicity.unknown substance.opioids substance.ats substance.cannabis substance.other substance.unknown place.compulsory place.voluntaryFacility place.socialFacility place.homeCommunity place.substitution place.detained place.outside users communesWithAddicts communesTotal opening new returned movedIn exit.moved exit.died exit.offList closing',
      'R2: opening in.compulsory in.voluntary in.noAbode in.transferred out.completed out.reduced out.transferred out.escaped out.died out.suspended closing turns capacity',
      'R3: comp.files comp.sent comp.decided comp.executed vol.public vol.private vol.homeCommunity substitution completed quota.comp.files quota.comp.sent quota.comp.decided quota.comp.executed quota.vol.public quota.vol.private quota.vol.homeCommunity quota.substitution quota.completed',
      'R4: due decided managed assigned completedTerm removed relapsed moved died detained class.progressing class.notYet class.atRisk class.none inWork',
      'R8: events setting.school setting.workplace setting.community setting.facility setting.online form.talk form.contest form.rally form.broadcast form.leaflet form.display form.post turns turns.school turns.workplace turns.community turns.facility turns.online materials communes.reached communes.all media.items weeks.withItem weeks.all courses participants.staff participants.others certificates staff.scope staff.trained scope.leader scope.police scope.health scope.social scope.education scope.mass-organisation scope.facility scope.other trained.leader trained.police trained.health trained.social trained.education trained.mass-organisation trained.facility trained.other models.operating models.meeting',
    ]);
  });

  it('mark as manual only what no record counts yet', () => {
    const manual = REPORT_TABLES.slice(0, 5).flatMap((each) =>
      each.columns.filter((column) => column.kind === 'manual').map((column) => column.code),
    );
    expect(manual.filter((code) => !code.startsWith('quota.'))).toEqual([
      'capacity',
      'assigned',
      'class.progressing',
      'class.notYet',
      'class.atRisk',
      'class.none',
      'inWork',
      'assessed',
      'not.sick',
      'lawBreaking',
      'inWork',
    ]);
  });

  it('define every column in one official sentence', () => {
    for (const column of REPORT_TABLES.flatMap((each) => each.columns)) {
      expect(column.definition).toMatch(/^\p{Lu}.*\.$/u);
      expect(column.definition).toBe(column.definition.normalize('NFC'));
    }
  });
});

describe('checkReport', () => {
  it('refuses a partition that does not add up, in every row and with the place named', () => {
    const checks = judge({
      tables: [table('R1', [row('26041', { addicts: 5, 'sex.male': 3, 'sex.female': 1, 'sex.unknown': 0 })])],
    });
    expect(check(checks, 'R1.sex')).toEqual({
      code: 'R1.sex',
      table: 'R1',
      ok: false,
      level: 'refuse',
      row: '26041',
      message:
        'nam + nữ + chưa rõ = người nghiện có hồ sơ quản lý: không khớp ở Xã 26041: 4 so với người nghiện có hồ sơ quản lý 5.',
    });
  });

  it('holds the balance from opening to closing to the number on file', () => {
    const figures = {
      opening: 10,
      new: 3,
      returned: 1,
      movedIn: 2,
      'exit.moved': 1,
      'exit.died': 1,
      'exit.offList': 2,
      closing: 12,
      addicts: 12,
    };
    const good = judge({ tables: [table('R1', [row('total', figures)])] });
    expect(check(good, 'R1.balance').ok && check(good, 'R1.closing').ok).toBe(true);
    const bad = judge({ tables: [table('R1', [row('total', { ...figures, new: 4 })])] });
    expect(check(bad, 'R1.balance')).toMatchObject({ ok: false, level: 'refuse' });
  });

  it('only warns where two steps of a file may fall in two periods', () => {
    const checks = judge({ tables: [table('R3', [row('total', { 'comp.files': 2, 'comp.sent': 3 })])] });
    expect(check(checks, 'R3.sent')).toMatchObject({ ok: false, level: 'warn' });
  });

  it('does not judge what is not known', () => {
    const checks = judge({
      tables: [table('R4', [row('total', { managed: 4, 'class.progressing': 1, 'class.notYet': null })])],
    });
    expect(check(checks, 'R4.class').ok).toBe(true);
    expect(check(checks, 'R4.manual')).toMatchObject({ ok: false, level: 'warn' });
  });

  it('explains units that add up to more than the total, and warns of less', () => {
    const explained = check(
      judge({ tables: [table('R1', [row('1', { new: 2 }), row('2', { new: 1 }), row('total', { new: 2 })])] }),
      'R1.units',
    );
    expect(explained.ok).toBe(true);
    expect(explained.message).toContain('phát hiện mới 3/2');
    const short = judge({ tables: [table('R1', [row('1', { new: 1 }), row('total', { new: 2 })])] });
    expect(check(short, 'R1.units')).toMatchObject({ ok: false, level: 'warn' });
  });

  it('accepts any table built from its own movements and refuses it once one figure is off', () => {
    const amount = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 11, maxLength: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (amounts, slip) => {
          const codes = getReportTable('R2')
            .columns.slice(0, 11)
            .map((column) => column.code);
          const figures = Object.fromEntries(codes.map((code, index) => [code, amounts[index]!]));
          const turns = amounts.slice(0, 5).reduce((left, right) => left + right, 0);
          const closing = turns - amounts.slice(5).reduce((left, right) => left + right, 0);
          const sound = judge({ tables: [table('R2', [row('total', { ...figures, turns, closing })])] });
          expect(sound.filter((each) => each.level === 'refuse' && !each.ok)).toEqual([]);
          const wrong = judge({
            tables: [table('R2', [row('total', { ...figures, turns, closing: closing + slip })])],
          });
          expect(check(wrong, 'R2.balance').ok).toBe(false);
        },
      ),
      { seed: 31, numRuns: 100 },
    );
  });
});

describe('evidence keys', () => {
  it('read back what they name', () => {
    expect(parseEvidenceKey(evidenceKey('R1', '26041', 'age.14-15'))).toEqual({
      table: 'R1',
      row: '26041',
      column: 'age.14-15',
    });
    expect(parseEvidenceKey('R1.total')).toBeNull();
  });
});
