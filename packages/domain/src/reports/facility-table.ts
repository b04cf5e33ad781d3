import { columnsOf, type DictionaryTable, group } from './table';

const INTAKE = group('in', 'Tiếp nhận trong kỳ', 'Taken in');
const EXIT = group('out', 'Giảm trong kỳ', 'Left');

const stock = columnsOf({ measure: 'stock' });
const intake = columnsOf({ group: INTAKE, unitOfCount: 'event' });
const exit = columnsOf({ group: EXIT, unitOfCount: 'event' });

const TURNS = '[opening] + [in.compulsory] + [in.voluntary] + [in.noAbode] + [in.transferred]';
const EXITS = '[out.completed] − [out.reduced] − [out.transferred] − [out.escaped] − [out.died] − [out.suspended]';

/** R2: movement through rehabilitation facilities. */
export const FACILITY_TABLE: DictionaryTable = {
  code: 'R2',
  title: { vi: 'Lưu lượng tại các cơ sở cai nghiện ma túy', en: 'Movement in rehabilitation facilities' },
  columns: [
    stock(
      'opening',
      'Kỳ trước chuyển sang',
      'Opening',
      'Số người có mặt tại cơ sở vào cuối ngày liền trước ngày đầu kỳ.',
      {
        readOn: 'eve-of-from',
      },
    ),
    intake(
      'in.compulsory',
      'Bắt buộc',
      'Compulsory',
      'Số lượt tiếp nhận theo quyết định đưa vào cơ sở cai nghiện bắt buộc.',
    ),
    intake('in.voluntary', 'Tự nguyện', 'Voluntary', 'Số lượt tiếp nhận cai nghiện tự nguyện.'),
    intake(
      'in.noAbode',
      'Không có nơi cư trú ổn định',
      'No stable residence',
      'Số lượt tiếp nhận người không có nơi cư trú ổn định để quản lý trong thời gian lập hồ sơ.',
    ),
    intake('in.transferred', 'Cơ sở khác chuyển đến', 'Transferred in', 'Số lượt tiếp nhận do cơ sở khác chuyển đến.'),
    exit('out.completed', 'Hoàn thành', 'Completed', 'Số lượt chấp hành xong và được cấp giấy xác nhận.'),
    exit(
      'out.reduced',
      'Giảm, miễn thời hạn',
      'Reduced or exempted',
      'Số lượt ra khỏi cơ sở do được giảm hoặc miễn thời gian còn lại.',
    ),
    exit('out.transferred', 'Chuyển cơ sở khác', 'Transferred out', 'Số lượt chuyển sang cơ sở khác.'),
    exit('out.escaped', 'Bỏ trốn', 'Escaped', 'Số lượt bỏ trốn, chưa trở lại vào ngày cuối kỳ.'),
    exit('out.died', 'Chết', 'Died', 'Số người chết khi đang do cơ sở quản lý.'),
    exit(
      'out.suspended',
      'Tạm đình chỉ',
      'Suspended',
      'Số lượt tạm đình chỉ, được đưa về gia đình hoặc cơ sở y tế điều trị.',
    ),
    stock(
      'closing',
      'Cuối kỳ',
      'Closing',
      'Số người có mặt tại cơ sở vào ngày cuối kỳ; bằng đầu kỳ cộng tiếp nhận trừ giảm.',
    ),
    columnsOf({ unitOfCount: 'event' })(
      'turns',
      'Tổng số lượt cai nghiện',
      'Turns',
      'Số lượt người được cai nghiện trong kỳ: số kỳ trước chuyển sang cộng số tiếp nhận.',
    ),
    stock('capacity', 'Quy mô', 'Capacity', 'Số chỗ tiếp nhận theo quyết định thành lập hoặc giấy phép của cơ sở.', {
      kind: 'manual',
      unitOfCount: 'place',
    }),
  ],
  rules: [
    { code: 'R2.balance', level: 'refuse', rule: `${TURNS} − ${EXITS} = [closing]` },
    { code: 'R2.turns', level: 'refuse', rule: `${TURNS} = [turns]` },
    { code: 'R2.capacity', level: 'warn', rule: '[closing] <= [capacity]' },
  ],
};
