import { columnsOf, type DictionaryTable, group } from './table';

const SEX = group('sex', 'Giới tính', 'Sex');
const AGE = group('age', 'Nhóm tuổi', 'Age band');
const ETHNICITY = group('ethnicity', 'Dân tộc', 'Ethnicity');
const SUBSTANCE = group('substance', 'Chất ma túy chính', 'Main substance');
const PLACE = group('place', 'Nơi đang quản lý', 'Current place');
const COMMUNES = group('communes', 'Địa bàn cấp xã', 'Communes');
const INCREASE = group('increase', 'Tăng trong kỳ', 'Additions in the period');
const EXIT = group('exit', 'Giảm trong kỳ', 'Exits in the period');

const stock = columnsOf({ measure: 'stock' });
const sex = columnsOf({ measure: 'stock', group: SEX, partitionOf: 'addicts' });
const age = columnsOf({ measure: 'stock', group: AGE, partitionOf: 'addicts' });
const ethnicity = columnsOf({ measure: 'stock', group: ETHNICITY, partitionOf: 'addicts' });
const substance = columnsOf({ measure: 'stock', group: SUBSTANCE, partitionOf: 'addicts' });
const place = columnsOf({ measure: 'stock', group: PLACE, partitionOf: 'addicts' });
const communes = columnsOf({ measure: 'stock', group: COMMUNES, unitOfCount: 'commune' });
const increase = columnsOf({ group: INCREASE });
const exit = columnsOf({ group: EXIT });

/** R1: the people with a managed file on the last day, and how their number came about. */
export const POPULATION_TABLE: DictionaryTable = {
  code: 'R1',
  title: {
    vi: 'Tình hình người nghiện, người sử dụng trái phép chất ma túy có hồ sơ quản lý',
    en: 'People with a managed file',
  },
  columns: [
    stock(
      'addicts',
      'Người nghiện có hồ sơ quản lý',
      'Addicted people with a managed file',
      'Số người được xác định là nghiện ma túy, có hồ sơ đang được quản lý vào ngày cuối kỳ; mỗi người tính một lần.',
    ),
    sex('sex.male', 'Nam', 'Male', 'Trong số người nghiện có hồ sơ quản lý: giới tính nam.'),
    sex('sex.female', 'Nữ', 'Female', 'Trong số người nghiện có hồ sơ quản lý: giới tính nữ.'),
    sex('sex.unknown', 'Chưa rõ', 'Unknown', 'Trong số người nghiện có hồ sơ quản lý: hồ sơ chưa ghi giới tính.'),
    age('age.under14', 'Dưới 14', 'Under 14', 'Chưa đủ 14 tuổi vào ngày cuối kỳ.'),
    age('age.14-15', 'Từ 14 đến dưới 16', '14–15', 'Từ đủ 14 tuổi đến dưới 16 tuổi vào ngày cuối kỳ.'),
    age('age.16-17', 'Từ 16 đến dưới 18', '16–17', 'Từ đủ 16 tuổi đến dưới 18 tuổi vào ngày cuối kỳ.'),
    age('age.18-29', 'Từ 18 đến dưới 30', '18–29', 'Từ đủ 18 tuổi đến dưới 30 tuổi vào ngày cuối kỳ.'),
    age('age.30plus', 'Từ 30 trở lên', '30 and over', 'Từ đủ 30 tuổi trở lên vào ngày cuối kỳ.'),
    age(
      'age.unknown',
      'Chưa rõ',
      'Unknown',
      'Hồ sơ không có ngày, tháng hoặc năm sinh; chỉ có năm hoặc tháng sinh thì tính theo ngày muộn nhất có thể.',
    ),
    ethnicity('ethnicity.kinh', 'Kinh', 'Kinh', 'Người dân tộc Kinh.'),
    ethnicity('ethnicity.other', 'Dân tộc khác', 'Other', 'Người dân tộc thiểu số, người nước ngoài.'),
    ethnicity('ethnicity.unknown', 'Chưa rõ', 'Unknown', 'Hồ sơ chưa ghi dân tộc.'),
    substance(
      'substance.opioids',
      'Chất dạng thuốc phiện',
      'Opioids',
      'Chất sử dụng chính là heroin, thuốc phiện hoặc chất dạng thuốc phiện khác.',
    ),
    substance(
      'substance.ats',
      'Ma túy tổng hợp dạng amphetamine',
      'Amphetamine-type stimulants',
      'Chất sử dụng chính là chất kích thích dạng amphetamine, kể cả MDMA (thuốc lắc).',
    ),
    substance('substance.cannabis', 'Cần sa', 'Cannabis', 'Chất sử dụng chính là cần sa và chế phẩm từ cần sa.'),
    substance('substance.other', 'Chất khác', 'Other', 'Chất sử dụng chính đã rõ và không thuộc ba nhóm trên.'),
    substance('substance.unknown', 'Chưa rõ', 'Unknown', 'Hồ sơ chưa ghi chất sử dụng chính.'),
    place(
      'place.compulsory',
      'Cơ sở cai nghiện bắt buộc',
      'Compulsory facility',
      'Đang chấp hành quyết định đưa vào cơ sở cai nghiện bắt buộc, có mặt tại cơ sở vào ngày cuối kỳ.',
    ),
    place(
      'place.voluntaryFacility',
      'Cơ sở cai nghiện tự nguyện',
      'Voluntary facility',
      'Đang cai nghiện tự nguyện tại cơ sở cai nghiện công lập hoặc ngoài công lập.',
    ),
    place(
      'place.socialFacility',
      'Nơi quản lý người không có nơi cư trú ổn định',
      'Facility for people without stable residence',
      'Không có nơi cư trú ổn định, đang được quản lý tại cơ sở trong thời gian lập hồ sơ hoặc tại cơ sở xã hội.',
    ),
    place(
      'place.homeCommunity',
      'Cai tại gia đình, cộng đồng',
      'At home or in the community',
      'Đang cai nghiện tự nguyện tại gia đình hoặc cộng đồng.',
    ),
    place(
      'place.substitution',
      'Điều trị thay thế',
      'Substitution treatment',
      'Đang điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế và ở ngoài cộng đồng.',
    ),
    place(
      'place.detained',
      'Tạm giam, trại giam, trường giáo dưỡng',
      'Detained',
      'Đang bị tạm giữ, tạm giam, chấp hành án phạt tù hoặc ở trường giáo dưỡng, cơ sở giáo dục bắt buộc.',
    ),
    place(
      'place.outside',
      'Ngoài cộng đồng',
      'In the community',
      'Ở ngoài cộng đồng và không thuộc các cột trên, kể cả người đang vắng mặt.',
    ),
    stock(
      'users',
      'Người sử dụng trái phép chất ma túy có hồ sơ quản lý',
      'Users with a managed file',
      'Số người có quyết định quản lý người sử dụng trái phép chất ma túy còn hiệu lực vào ngày cuối kỳ; không cộng vào số người nghiện.',
    ),
    communes(
      'communesWithAddicts',
      'Có người nghiện',
      'With addicted people',
      'Số xã, phường, đặc khu có ít nhất một người nghiện có hồ sơ quản lý vào ngày cuối kỳ.',
    ),
    communes('communesTotal', 'Tổng số', 'All', 'Số xã, phường, đặc khu có trong danh mục vào ngày cuối kỳ.'),
    stock(
      'opening',
      'Đầu kỳ',
      'Opening',
      'Số người nghiện có hồ sơ quản lý vào cuối ngày liền trước ngày đầu kỳ; ở số lũy kế là ngày liền trước ngày đầu năm báo cáo.',
      { readOn: 'eve-of-from' },
    ),
    increase('new', 'Phát hiện mới', 'New', 'Số người lần đầu được xác định là nghiện và lập hồ sơ quản lý trong kỳ.'),
    increase(
      'returned',
      'Trở lại danh sách',
      'Returned',
      'Số người đã ra khỏi danh sách trước đó và được đưa trở lại trong kỳ, kể cả người tái nghiện.',
    ),
    increase('movedIn', 'Chuyển đến', 'Moved in', 'Số người do đơn vị khác chuyển đến quản lý trong kỳ.'),
    exit('exit.moved', 'Chuyển đi', 'Moved away', 'Số người được chuyển cho đơn vị khác quản lý trong kỳ.'),
    exit('exit.died', 'Chết', 'Died', 'Số người chết trong kỳ.'),
    exit(
      'exit.offList',
      'Ra khỏi danh sách',
      'Off the list',
      'Số người được đưa ra khỏi danh sách trong kỳ vì lý do khác, kể cả hoàn thành cai nghiện và được quản lý sau cai.',
    ),
    stock(
      'closing',
      'Cuối kỳ',
      'Closing',
      'Đầu kỳ cộng phát hiện mới, trở lại danh sách, chuyển đến, trừ các trường hợp giảm; bằng số người nghiện có hồ sơ quản lý.',
    ),
  ],
  rules: [
    {
      code: 'R1.balance',
      level: 'refuse',
      rule: '[opening] + [new] + [returned] + [movedIn] − [exit.moved] − [exit.died] − [exit.offList] = [closing]',
    },
    { code: 'R1.closing', level: 'refuse', rule: '[closing] = [addicts]' },
    { code: 'R1.communes', level: 'refuse', rule: '[communesWithAddicts] <= [communesTotal]' },
  ],
};
