import { columnsOf, type DictionaryTable, group } from './table';

const NOT_ASSESSED = group('not', 'Chưa đánh giá được', 'Not assessed');

const person = columnsOf({});
const notAssessed = columnsOf({ group: NOT_ASSESSED });

/** R5: what became of people twelve months after they completed rehabilitation. */
export const OUTCOME_TABLE: DictionaryTable = {
  code: 'R5',
  title: { vi: 'Kết quả sau 12 tháng hoàn thành cai nghiện', en: 'Outcome twelve months after completion' },
  columns: [
    person(
      'due',
      'Đủ 12 tháng',
      'Twelve months over',
      'Số người hoàn thành cai nghiện có ngày tròn 12 tháng nằm trong kỳ; tính cho đơn vị quản lý khi hoàn thành, lần hoàn thành sau cùng.',
    ),
    person('assessed', 'Đã đánh giá', 'Assessed', 'Trong số đủ 12 tháng: đã được đánh giá kết quả.', {
      kind: 'manual',
    }),
    notAssessed(
      'not.absent',
      'Vắng mặt',
      'Absent',
      'Trong số đủ 12 tháng: đang vắng mặt tại nơi cư trú vào ngày tròn 12 tháng.',
    ),
    notAssessed('not.died', 'Chết', 'Died', 'Trong số đủ 12 tháng: đã chết trước ngày tròn 12 tháng.'),
    notAssessed(
      'not.moved',
      'Chuyển đi',
      'Moved away',
      'Trong số đủ 12 tháng: do đơn vị ngoài địa bàn quản lý vào ngày tròn 12 tháng.',
    ),
    notAssessed('not.sick', 'Ốm nặng', 'Gravely ill', 'Trong số đủ 12 tháng: ốm nặng nên chưa đánh giá được.', {
      kind: 'manual',
    }),
    person(
      'relapsed',
      'Tái nghiện',
      'Relapsed',
      'Trong số đủ 12 tháng: được xác định lại là nghiện ma túy trong 12 tháng đó.',
    ),
    person('lawBreaking', 'Vi phạm pháp luật', 'Broke the law', 'Trong số đã đánh giá: có vi phạm pháp luật.', {
      kind: 'manual',
    }),
    person('inWork', 'Có việc làm', 'In work', 'Trong số đã đánh giá: có việc làm.', { kind: 'manual' }),
  ],
  rules: [
    { code: 'R5.assessed', level: 'warn', rule: '[assessed] <= [due]' },
    { code: 'R5.relapsed', level: 'refuse', rule: '[relapsed] <= [due]' },
    { code: 'R5.lawBreaking', level: 'warn', rule: '[lawBreaking] <= [assessed]' },
    { code: 'R5.inWork', level: 'warn', rule: '[inWork] <= [assessed]' },
  ],
};
