import { columnsOf, type DictionaryTable, group, type ReportColumnDefinition } from './table';

const COMPULSORY = group('comp', 'Cai nghiện bắt buộc', 'Compulsory rehabilitation');
const VOLUNTARY = group('vol', 'Cai nghiện tự nguyện', 'Voluntary rehabilitation');
const QUOTA = group('quota', 'Chỉ tiêu giao', 'Assigned quota');

const compulsory = columnsOf({ group: COMPULSORY });
const voluntary = columnsOf({ group: VOLUNTARY });
const other = columnsOf({});

const COUNTED: readonly ReportColumnDefinition[] = [
  compulsory(
    'comp.files',
    'Lập hồ sơ',
    'Files made',
    'Số người được lập hồ sơ đề nghị đưa vào cơ sở cai nghiện bắt buộc trong kỳ.',
  ),
  compulsory('comp.sent', 'Chuyển Tòa án', 'Sent to court', 'Số người có hồ sơ được chuyển Tòa án nhân dân trong kỳ.'),
  compulsory(
    'comp.decided',
    'Có quyết định',
    'Decided',
    'Số người có quyết định áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc trong kỳ.',
  ),
  compulsory('comp.executed', 'Thi hành', 'Executed', 'Số người được đưa vào cơ sở theo quyết định trong kỳ.'),
  voluntary(
    'vol.public',
    'Cơ sở công lập',
    'Public facility',
    'Số người bắt đầu cai nghiện tự nguyện tại cơ sở cai nghiện công lập trong kỳ.',
  ),
  voluntary(
    'vol.private',
    'Cơ sở ngoài công lập',
    'Private facility',
    'Số người bắt đầu cai nghiện tự nguyện tại cơ sở cai nghiện ngoài công lập trong kỳ.',
  ),
  voluntary(
    'vol.homeCommunity',
    'Gia đình, cộng đồng',
    'Home or community',
    'Số người bắt đầu cai nghiện tự nguyện tại gia đình, cộng đồng trong kỳ.',
  ),
  other(
    'substitution',
    'Điều trị thay thế',
    'Substitution',
    'Số người bắt đầu điều trị nghiện bằng thuốc thay thế trong kỳ.',
  ),
  other('completed', 'Hoàn thành cai nghiện', 'Completed', 'Số người hoàn thành cai nghiện ở mọi hình thức trong kỳ.'),
];

/** Quota columns come one for each counted column: `quota.comp.files`. */
const QUOTAS = COUNTED.map((column) =>
  columnsOf({ kind: 'manual', group: QUOTA })(
    `quota.${column.code}`,
    column.label.vi,
    column.label.en,
    `Chỉ tiêu được giao trong kỳ đối với cột "${column.group ? `${column.group.label.vi}: ` : ''}${column.label.vi}".`,
  ),
);

/** R3: rehabilitation by form in the period, against the quota given. */
export const REHABILITATION_TABLE: DictionaryTable = {
  code: 'R3',
  title: { vi: 'Kết quả cai nghiện ma túy theo hình thức', en: 'Rehabilitation by form' },
  columns: [...COUNTED, ...QUOTAS],
  // Steps of one file may fall in two periods, so a later step above an earlier one is only worth a look.
  rules: [
    { code: 'R3.sent', level: 'warn', rule: '[comp.sent] <= [comp.files]' },
    { code: 'R3.decided', level: 'warn', rule: '[comp.decided] <= [comp.sent]' },
    { code: 'R3.executed', level: 'warn', rule: '[comp.executed] <= [comp.decided]' },
  ],
};
