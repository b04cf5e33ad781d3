import { isAddictState, isUserState, type LegalState, stateLabels, states } from '../law/index';
import { type BilingualLabel, getReportTable } from '../reports/index';

/** By what people may be told apart in a table one makes oneself; nothing finer, and never a name. */
export const tableDimensions = [
  'unit',
  'list',
  'state',
  'place',
  'sex',
  'age',
  'ethnicity',
  'substance',
  'month',
] as const;
export type TableDimension = (typeof tableDimensions)[number];

export const dimensionLabels: Readonly<Record<TableDimension, BilingualLabel>> = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  list: { vi: 'Danh sách', en: 'List' },
  state: { vi: 'Trạng thái', en: 'State' },
  place: { vi: 'Hình thức, nơi quản lý', en: 'Form, place' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  age: { vi: 'Nhóm tuổi', en: 'Age band' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnicity' },
  substance: { vi: 'Chất ma túy chính', en: 'Main substance' },
  month: { vi: 'Tháng vào trạng thái', en: 'Month the state began' },
};

/** The parts of the population table name the same classes. */
const partsOf = (group: string): [string, BilingualLabel][] =>
  getReportTable('R1')
    .columns.filter((column) => column.group?.code === group)
    .map(({ code, label }) => [code.slice(group.length + 1), label]);

const lists: [string, BilingualLabel][] = [
  ['addict', { vi: 'Người nghiện', en: 'Addicted people' }],
  ['user', { vi: 'Người sử dụng trái phép', en: 'Users' }],
  ['aftercare', { vi: 'Sau cai nghiện', en: 'After rehabilitation' }],
];

const isListed = (state: LegalState): boolean =>
  isAddictState(state) || isUserState(state) || state === 'completed' || state === 'post-rehab';

const listedStates = states.filter(isListed).map((state): [string, BilingualLabel] => [state, stateLabels[state]]);

/** Classes of a dimension in their order; units and months are known from the records alone. */
export function classesOf(dimension: TableDimension): readonly [code: string, label: BilingualLabel][] | null {
  switch (dimension) {
    case 'unit':
    case 'month':
      return null;
    case 'list':
      return lists;
    case 'state':
      return listedStates;
    case 'sex':
    case 'age':
    case 'ethnicity':
    case 'substance':
    case 'place':
      return partsOf(dimension);
  }
}
