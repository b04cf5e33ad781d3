import { columnsOf, type DictionaryTable, group } from './table';

const END = group('end', 'Kết thúc, biến động trong kỳ', 'Ended or changed in the period');
const PROGRESS = group('class', 'Phân loại tiến bộ', 'Progress class');

const stock = columnsOf({ measure: 'stock' });
const end = columnsOf({ group: END });
const progress = columnsOf({ measure: 'stock', kind: 'manual', group: PROGRESS, partitionOf: 'managed' });

/** R4: management after rehabilitation. */
export const POST_REHABILITATION_TABLE: DictionaryTable = {
  code: 'R4',
  title: { vi: 'Quản lý sau cai nghiện ma túy', en: 'Post-rehabilitation management' },
  columns: [
    stock(
      'due',
      'Thuộc diện quản lý sau cai',
      'In scope',
      'Số người đã hoàn thành cai nghiện, thuộc diện quản lý sau cai và chưa hết thời hạn vào ngày cuối kỳ.',
    ),
    stock(
      'decided',
      'Có quyết định',
      'Decided',
      'Trong số thuộc diện: đã có quyết định hoặc phân công quản lý sau cai.',
    ),
    stock(
      'managed',
      'Thực tế quản lý',
      'Managed',
      'Trong số có quyết định: đang được quản lý tại nơi cư trú vào ngày cuối kỳ, không vắng mặt, không bị giam giữ.',
    ),
    stock(
      'assigned',
      'Được phân công giúp đỡ',
      'Assigned to a helper',
      'Trong số đang quản lý: đã phân công đoàn thể hoặc tình nguyện viên giúp đỡ.',
      {
        kind: 'manual',
      },
    ),
    end(
      'completedTerm',
      'Hết thời hạn',
      'Term completed',
      'Số người hết thời hạn quản lý sau cai và được cấp giấy xác nhận trong kỳ.',
    ),
    end(
      'removed',
      'Đưa ra khỏi danh sách',
      'Removed',
      'Số người được đưa ra khỏi danh sách quản lý sau cai trước thời hạn trong kỳ.',
    ),
    end(
      'relapsed',
      'Tái nghiện',
      'Relapsed',
      'Số người được xác định lại là nghiện ma túy trong thời gian quản lý sau cai, trong kỳ.',
    ),
    end('moved', 'Chuyển đi', 'Moved', 'Số người chuyển nơi cư trú đi đơn vị khác trong kỳ.'),
    end('died', 'Chết', 'Died', 'Số người chết trong thời gian quản lý sau cai, trong kỳ.'),
    end('detained', 'Bị giam giữ', 'Detained', 'Số người bị tạm giữ, tạm giam hoặc chấp hành án phạt tù trong kỳ.'),
    progress(
      'class.progressing',
      'Tiến bộ',
      'Progressing',
      'Trong số đang quản lý: kỳ đánh giá gần nhất xếp loại tiến bộ.',
    ),
    progress(
      'class.notYet',
      'Chưa tiến bộ',
      'Not yet',
      'Trong số đang quản lý: kỳ đánh giá gần nhất xếp loại chưa tiến bộ.',
    ),
    progress(
      'class.atRisk',
      'Nguy cơ tái nghiện',
      'At risk',
      'Trong số đang quản lý: kỳ đánh giá gần nhất xếp loại có nguy cơ tái nghiện.',
    ),
    progress('class.none', 'Chưa phân loại', 'Not classified', 'Trong số đang quản lý: chưa được đánh giá, phân loại.'),
    stock('inWork', 'Có việc làm', 'In work', 'Trong số đang quản lý: có việc làm vào ngày cuối kỳ.', {
      kind: 'manual',
    }),
  ],
  rules: [
    { code: 'R4.decided', level: 'warn', rule: '[decided] <= [due]' },
    { code: 'R4.managed', level: 'warn', rule: '[managed] <= [decided]' },
    { code: 'R4.assigned', level: 'warn', rule: '[assigned] <= [managed]' },
    { code: 'R4.inWork', level: 'warn', rule: '[inWork] <= [managed]' },
  ],
};
