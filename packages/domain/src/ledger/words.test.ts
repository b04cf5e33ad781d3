import { describe, expect, it } from 'vitest';
import { readDecision } from './read-decision';
import { readStanding } from './read-standing';
import { readEthnicity, readSex, readSubstances } from './read-words';

const told = (status: string, form = ''): string => {
  const { state, form: read, flags } = readStanding(status, form);
  return [state ?? '?', read ?? '-', ...flags].join(' ');
};

describe('where a ledger says a person stands', () => {
  it.each([
    ['Đang quản lý sau cai', '', 'post-rehab -'],
    ['Quản lý sau cai nghiện', 'Cai nghiện bắt buộc', 'post-rehab compulsory-rehab'],
    ['Đã hết thời hạn quản lý sau cai', '', 'off-list -'],
    ['Đưa ra khỏi danh sách', '', 'off-list -'],
    ['Cai bắt buộc', '', 'compulsory-rehab compulsory-rehab'],
    ['Đang cai nghiện bắt buộc', '', 'compulsory-rehab compulsory-rehab'],
    ['Đang chấp hành tại CSCNBB', 'bắt buộc', 'compulsory-rehab compulsory-rehab'],
    ['Đang lập hồ sơ đưa đi cai nghiện bắt buộc', '', 'compulsory-file compulsory-rehab'],
    ['Đã có quyết định, chưa thi hành', '', 'ordered -'],
    ['Chờ Tòa án xem xét', '', 'court -'],
    ['Methadone', '', 'substitution substitution'],
    ['Đang điều trị Methadone', '', 'substitution substitution'],
    ['Cai tại gia đình', '', 'rehab-home rehab-home'],
    ['Đang cai', 'Tại gia đình, cộng đồng', 'rehab-home rehab-home'],
    ['Đang cai nghiện', 'Tự nguyện tại cơ sở công lập', 'rehab-vol-public rehab-vol-public'],
    ['', 'Tự nguyện tại cơ sở ngoài công lập', 'rehab-vol-private rehab-vol-private'],
    ['Cai tự nguyện', '', '? -'],
    ['Đang sử dụng', '', 'positive-user -'],
    ['Đang quản lý người sử dụng trái phép chất ma túy', '', 'user-managed -'],
    ['Nghi sử dụng', '', 'suspected -'],
    ['Nghi vấn', '', 'suspected -'],
    ['Đang xác định tình trạng nghiện', '', 'determination -'],
    ['Người nghiện', '', 'addict-identified -'],
    ['Nghiện', 'Methadone', 'addict-identified substitution'],
    ['Tái nghiện', '', 'addict-identified -'],
    ['Đã hoàn thành cai nghiện', '', 'completed -'],
    ['Đã hoàn thành', 'Cai tại gia đình', 'completed rehab-home'],
    ['Bỏ trốn khỏi cơ sở', '', 'escaped -'],
    ['Tạm đình chỉ chấp hành', '', 'suspended -'],
    ['Đi tù', '', '? - in-prison'],
    ['Chấp hành án phạt tù', '', '? - in-prison'],
    ['Chết', '', 'off-list - deceased'],
    ['Đã chết năm 2024', '', 'off-list - deceased'],
    ['Bỏ đi khỏi địa phương', '', '? - absent'],
    ['Vắng mặt tại địa phương', '', '? - absent'],
    ['Chuyển đi nơi khác', '', '? - moved'],
    ['Bình thường', '', '? -'],
    ['', '', '? -'],
  ])('%s, %s: %s', (status, form, expected) => {
    expect(told(status, form)).toBe(expected);
  });
});

describe('words for sex, ethnic group and substances', () => {
  it.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['nu', 'female'],
    ['Nam giới', 'male'],
    ['?', undefined],
  ])('%s is %s', (text, sex) => {
    expect(readSex(text)).toBe(sex);
  });

  it.each([
    ['Kinh', '01'],
    ['H’Mông', '08'],
    ['Mông', '08'],
    ['HMông', '08'],
    ['Khơ me', '05'],
    ['Khmer', '05'],
    ['Ê đê', '12'],
    ['dân tộc Thái', '03'],
    ['Cao Lan', '15'],
    ['Hoa', '04'],
    ['Mán', undefined],
    ['Sao Hỏa', undefined],
  ])('%s is group %s', (text, code) => {
    expect(readEthnicity(text)).toBe(code);
  });

  it.each([
    ['Heroin', ['OPI-HER'], false],
    ['hêrôin, đá', ['OPI-HER', 'ATS-MET'], false],
    ['Ma túy đá', ['ATS-MET'], false],
    ['MTTH', ['ATS-OTH'], false],
    ['Ma túy tổng hợp', ['ATS-OTH'], false],
    ['cần sa', ['CAN-HER'], false],
    ['Cần sa tổng hợp', ['NPS-SCB'], false],
    ['thuốc lắc + ketamin', ['ECS-MDM', 'KET-KET'], false],
    ['Hồng phiến', ['ATS-YAB'], false],
    ['bột lạ', [], true],
    ['', [], false],
  ])('%s is %j', (text, codes, unread) => {
    expect(readSubstances(text)).toEqual({ codes, unread });
  });
});

describe('decision cells', () => {
  it.each([
    ['123/QĐ-UBND', { decisionNo: '123/QĐ-UBND' }],
    ['Số 123/QĐ-UBND ngày 5/6/2024', { decisionNo: '123/QĐ-UBND', decidedOn: '2024-06-05' }],
    ['QĐ số 45/QĐ-TA, ngày 05-06-2024', { decisionNo: '45/QĐ-TA', decidedOn: '2024-06-05' }],
    ['45/2024/QĐ-TA ngày 5 tháng 6 năm 2024', { decisionNo: '45/2024/QĐ-TA', decidedOn: '2024-06-05' }],
    ['12', { decisionNo: '12' }],
    ['', {}],
    ['chưa có', {}],
  ])('%s', (text, expected) => {
    expect(readDecision(text, '2026-06-01')).toEqual(expected);
  });
});
