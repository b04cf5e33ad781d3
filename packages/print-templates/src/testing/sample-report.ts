import {
  findShippedTemplate,
  getReportTable,
  isEstimate,
  parsePeriod,
  type ReportCell,
  type ReportRow,
  type ReportTable,
  type ReportTableCode,
} from '@dong-hanh/domain';
import type { PeriodicReportRecord } from '../reports/report-record';

/** A made-up province: small figures that add up, the same on every run. */
export function sampleReport(
  own: Partial<PeriodicReportRecord> & { communes?: readonly string[] } = {},
): PeriodicReportRecord {
  const { communes = ['Phường Trảng Dài', 'Xã Tân Phú'], ...record } = own;
  const period = parsePeriod('2026H1')!;
  const template = findShippedTemplate('six-month')!;
  return {
    template,
    head: {
      superior: 'Ủy ban nhân dân tỉnh Đồng Nai',
      issuer: 'Công an tỉnh',
      number: { serial: 5, typeCode: 'BC', body: 'CAT', draftingUnit: 'PC04' },
      place: 'Đồng Nai',
      issuedOn: '2026-06-04',
    },
    unit: { code: '75', name: 'Tỉnh Đồng Nai' },
    addressees: ['Ủy ban nhân dân tỉnh Đồng Nai', 'Cục Cảnh sát điều tra tội phạm về ma túy, Bộ Công an'],
    bases: [],
    period,
    asOf: '2026-06-03',
    isEstimate: isEstimate(period, '2026-06-03'),
    tables: template.tables.flatMap(({ whole }) => (whole ? [sampleTable(whole, communes)] : [])),
    narrative: {
      direction: ['Đã ban hành 02 kế hoạch và 05 văn bản hướng dẫn Công an cấp xã rà soát, lập hồ sơ.'],
      difficulties: ['Cơ sở vật chất của một số cơ sở cai nghiện chưa đáp ứng quy mô tiếp nhận.'],
      tasks: ['Tiếp tục rà soát, thống kê, phân loại người nghiện trên địa bàn.'],
      proposals: ['Đề nghị bố trí kinh phí cho công tác cai nghiện tại gia đình, cộng đồng.'],
    },
    manualFigures: [
      { table: 'R2', row: 'total', column: 'capacity', value: 900, source: 'Quyết định quy định quy mô của cơ sở' },
    ],
    signature: { office: 'Giám đốc', as: 'deputy', ownOffice: 'Phó Giám đốc', signer: 'Nguyễn Thị Hồng Nhung' },
    recipients: { entries: ['Như trên', 'Các đồng chí Phó Giám đốc'], filedBy: 'PC04' },
    ...record,
  };
}

export function sampleTable(code: ReportTableCode, communes: readonly string[]): ReportTable {
  const { columns } = getReportTable(code);
  const rows = communes.map((label, index): ReportRow => {
    const cells = sampleFigures(code, index).map(([column, value]) => [column, cellOfValue(value)]);
    return { code: String(25000 + index), label, values: Object.fromEntries(cells) };
  });
  const total = columns.map((column) => {
    const values = rows.map((row) => row.values[column.code]?.period ?? null);
    const sum = values.every((value) => value !== null) ? values.reduce((left, right) => left + right, 0) : null;
    return [column.code, column.code === 'capacity' ? cellOfValue(900) : cellOfValue(sum)];
  });
  const totalRow = { code: 'total', label: 'Tổng số', values: Object.fromEntries(total) };
  return {
    code,
    columns: columns.map((column) => ({ code: column.code, label: column.label.vi, kind: column.kind })),
    rows: [...rows, totalRow],
  };
}

function cellOfValue(period: number | null): ReportCell {
  return { period, lastYear: period === null ? null : Math.floor(period * 0.9), cumulative: period };
}

/** A partition of `addicts` puts all into two of its parts; movements are sized so that they balance. */
function sampleFigures(code: ReportTableCode, index: number): [string, number | null][] {
  const addicts = 20 + ((index * 37) % 61);
  const minority = Math.floor(addicts / 7);
  const figures: Record<string, number> = {
    addicts,
    'sex.female': minority,
    'sex.male': addicts - minority,
    'age.18-29': minority,
    'age.30plus': addicts - minority,
    'ethnicity.other': minority,
    'ethnicity.kinh': addicts - minority,
    'substance.opioids': minority,
    'substance.ats': addicts - minority,
    'place.compulsory': minority,
    'place.outside': addicts - minority,
    users: 12 + (index % 9),
    communesWithAddicts: 1,
    communesTotal: 1,
    opening: code === 'R1' ? addicts - 2 : 10,
    new: 3,
    'exit.died': 1,
    closing: code === 'R1' ? addicts : 12,
    'in.compulsory': 3,
    'in.voluntary': 2,
    'out.completed': 3,
    turns: 15,
    'comp.files': 6,
    'comp.sent': 5,
    'comp.decided': 5,
    'comp.executed': 4,
    'quota.comp.files': index % 5 === 0 ? 0 : 8,
    due: 9,
    decided: 8,
    managed: 8,
  };
  return getReportTable(code).columns.map((column) => [
    column.code,
    figures[column.code] ?? (column.kind === 'manual' ? null : 0),
  ]);
}
