import type { FormSpec } from '../form';
import { FAMILY_PARTY, familyLines, LOST_SIGNATURES, MONITORING_CLOSING, personLines, TODAY } from './wording';

/** What one of the minutes says beside the words they all share. */
interface DeviceMinutes extends Pick<FormSpec, 'code' | 'article' | 'acts'> {
  readonly en: string;
  readonly summary: string;
  /** Item 1: in what capacity the officer acts, and as what he signs. */
  readonly officer: string;
  readonly officerSigns: string;
  readonly birthPlace?: true;
  /** Whoever holds the person in custody takes part. */
  readonly custody?: true;
  readonly done: string;
}

const CUSTODY = `2. Đại diện cơ quan thi hành quyết định tạm giữ hình sự, tạm giam (đối với trường hợp người bị giám sát điện tử phải thi hành quyết định tạm giữ hình sự, tạm giam):
      Họ và tên: {custodyOfficer.fullName}; Chức vụ: {custodyOfficer.position}
      Cơ quan, đơn vị công tác: {custodyOfficer.unit}
      `;
const CUSTODY_PARTY = { caption: 'Đại diện cơ quan thi hành tạm giữ, tạm giam', name: 'custodyOfficer.fullName' };

function deviceMinutes(minutes: DeviceMinutes): FormSpec {
  const { code, en, article, acts, summary, officer, officerSigns, birthPlace, custody, done } = minutes;
  const person = custody ? 3 : 2;
  return {
    code,
    title: { vi: `Biên bản ${summary.slice(0, 1).toLocaleLowerCase('vi')}${summary.slice(1)}`, en },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article,
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    ...(acts === undefined ? {} : { acts }),
    undated: true,
    heading: { name: 'Biên bản', summary },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. ${officer}:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      ${custody ? 'Cơ quan, đơn vị công tác' : 'Cơ quan'}: {officer.unit}
      ${custody ? CUSTODY : ''}${person}. Người bị giám sát điện tử:
      ${personLines({ without: birthPlace ? ['background'] : ['birthPlace', 'background'] })}
      ${familyLines(person + 1)}
      ${done}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        ...(custody ? [CUSTODY_PARTY] : []),
        { caption: officerSigns, name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  };
}

/** Annex I: minutes of what is done to the device. */
export const MONITORING_MINUTES_FORMS: readonly FormSpec[] = [
  deviceMinutes({
    code: 'D163-I-03',
    en: 'Minutes of fitting the device',
    article: 'Điều 17 khoản 1',
    acts: ['em-fit'],
    summary: 'Thi hành quyết định áp dụng biện pháp giám sát điện tử',
    officer: 'Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử',
    officerSigns: 'Đại diện cơ quan thi hành quyết định',
    birthPlace: true,
    done: `
      Tiến hành lập biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử như sau:
      - Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử tiến hành giao quyết định áp dụng biện pháp giám sát điện tử và đeo thiết bị giám sát điện tử lên cơ thể của {person.fullName}
      - Vị trí đeo thiết bị: {device.position}
      - Số thiết bị: {device.serial}
      - Phụ kiện kèm theo thiết bị: {device.accessories}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}`,
  }),
  deviceMinutes({
    code: 'D163-I-07',
    en: 'Minutes of taking off the device for a time',
    article: 'Điều 19 khoản 2',
    summary: 'Tháo tạm thời thiết bị giám sát điện tử',
    officer: 'Đại diện cơ quan có thẩm quyền tháo tạm thời thiết bị giám sát điện tử',
    officerSigns: 'Đại diện cơ quan tháo thiết bị',
    custody: true,
    done: `
      Tiến hành lập biên bản về việc tháo tạm thời thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền tháo tạm thời thiết bị giám sát điện tử đã tháo thiết bị giám sát điện tử trên cơ thể của {person.fullName} và tiến hành thu hồi thiết bị giám sát điện tử cùng phụ kiện kèm theo gồm: {device.recovered}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      - Đề nghị ông/bà {person.fullName} đến Công an {refit.unit} để được đeo lại thiết bị giám sát điện tử vào thời gian {refit.at|clock} {refit.at|longDate}`,
  }),
  deviceMinutes({
    code: 'D163-I-08',
    en: 'Minutes of fitting the device again',
    article: 'Điều 19 khoản 2, Điều 20 khoản 2',
    acts: ['em-resume', 'em-fit'],
    summary: 'Đeo lại thiết bị giám sát điện tử',
    officer: 'Đại diện cơ quan có thẩm quyền đeo lại thiết bị giám sát điện tử',
    officerSigns: 'Đại diện cơ quan có thẩm quyền',
    done: `
      Tiến hành lập biên bản về việc đeo lại thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền đã tiến hành đeo lại thiết bị giám sát điện tử lên cơ thể của ông/bà {person.fullName}
      - Vị trí đeo thiết bị: {device.position}
      - Số thiết bị: {device.serial}
      - Phụ kiện kèm theo thiết bị: {device.accessories}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}`,
  }),
  deviceMinutes({
    code: 'D163-I-09',
    en: 'Minutes of moving the device',
    article: 'Điều 19 khoản 3',
    summary: 'Thay đổi vị trí đeo thiết bị giám sát điện tử',
    officer: 'Đại diện cơ quan có thẩm quyền thay đổi vị trí đeo thiết bị giám sát điện tử',
    officerSigns: 'Đại diện cơ quan có thẩm quyền',
    done: `
      Tiến hành lập biên bản về việc thay đổi vị trí đeo thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền đã tiến hành thay đổi vị trí đeo thiết bị giám sát điện tử trên cơ thể của ông/bà: {person.fullName}
      - Vị trí đeo thiết bị trước khi thay đổi: {device.positionBefore}
      - Vị trí đeo thiết bị sau khi thay đổi: {device.position}
      - Số thiết bị: {device.serial}
      - Tình trạng thiết bị giám sát điện tử sau khi thay đổi vị trí đeo: {device.condition}`,
  }),
  deviceMinutes({
    code: 'D163-I-10',
    en: 'Minutes of replacing the device',
    article: 'Điều 19 khoản 4',
    summary: 'Thay thế thiết bị giám sát điện tử, phụ kiện kèm theo thiết bị giám sát điện tử',
    officer:
      'Đại diện cơ quan có thẩm quyền thay thế thiết bị giám sát điện tử, phụ kiện kèm theo thiết bị giám sát điện tử',
    officerSigns: 'Đại diện cơ quan có thẩm quyền',
    done: `
      Tiến hành lập biên bản về việc thay thế thiết bị giám sát điện tử, phụ kiện kèm theo thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền đã tiến hành:
      ? device.oldSerial: + Tháo và thu hồi thiết bị giám sát điện tử số {device.oldSerial} trên cơ thể của ông/bà (nếu thiết bị bị hỏng) {person.fullName}
      ? device.recoveredAccessories: + Thu hồi phụ kiện kèm theo thiết bị gồm (nếu phụ kiện bị hỏng): {device.recoveredAccessories}
      - Đại diện cơ quan có thẩm quyền đã tiến hành đeo thiết bị giám sát điện tử thay thế lên cơ thể của ông/bà {person.fullName}
      + Vị trí đeo thiết bị: {device.position}
      + Số thiết bị: {device.serial}
      + Phụ kiện kèm theo thiết bị: {device.accessories}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}`,
  }),
  deviceMinutes({
    code: 'D163-I-12',
    en: 'Minutes of the pause of monitoring',
    article: 'Điều 20 khoản 2',
    acts: ['em-pause'],
    summary: 'Thi hành Quyết định tạm dừng áp dụng biện pháp giám sát điện tử',
    officer: 'Người thi hành quyết định tạm dừng áp dụng biện pháp giám sát điện tử',
    officerSigns: 'Người thi hành quyết định',
    done: `
      Tiến hành lập biên bản về việc thi hành quyết định tạm dừng áp dụng biện pháp giám sát điện tử như sau:
      - Người thi hành quyết định tạm dừng áp dụng biện pháp giám sát điện tử đã công bố Quyết định và tháo thiết bị giám sát điện tử trên cơ thể của {person.fullName} và tiến hành thu hồi thiết bị giám sát điện tử cùng phụ kiện kèm theo gồm: {device.recovered}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      - Đề nghị ông/bà {person.fullName} đến Công an {refit.unit} để được đeo lại thiết bị giám sát điện tử vào thời gian {refit.at|clock} {refit.at|longDate}`,
  }),
  deviceMinutes({
    code: 'D163-I-14',
    en: 'Minutes of the waiver of monitoring',
    article: 'Điều 20 khoản 3',
    acts: ['em-waive'],
    summary: 'Thi hành Quyết định miễn áp dụng biện pháp giám sát điện tử',
    officer: 'Người thi hành quyết định miễn áp dụng biện pháp giám sát điện tử',
    officerSigns: 'Người thi hành quyết định',
    done: `
      Tiến hành lập biên bản về việc thi hành quyết định miễn áp dụng biện pháp giám sát điện tử đối với {person.fullName} như sau:
      Người thi hành quyết định miễn áp dụng biện pháp giám sát điện tử đã công bố Quyết định và tháo thiết bị giám sát điện tử trên cơ thể của ông/bà {person.fullName} và tiến hành thu hồi thiết bị giám sát điện tử và phụ kiện kèm theo gồm: {device.recovered}
      Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}`,
  }),
  deviceMinutes({
    code: 'D163-I-16',
    en: 'Minutes of the end of monitoring',
    article: 'Điều 20 khoản 4',
    acts: ['em-end'],
    summary: 'Thi hành Quyết định chấm dứt áp dụng biện pháp giám sát điện tử',
    officer: 'Người thi hành quyết định chấm dứt áp dụng biện pháp giám sát điện tử',
    officerSigns: 'Người thi hành quyết định',
    birthPlace: true,
    done: `
      Tiến hành lập biên bản về việc thi hành quyết định chấm dứt áp dụng biện pháp giám sát điện tử đối với {person.fullName} như sau:
      Người thi hành quyết định chấm dứt áp dụng biện pháp giám sát điện tử đã công bố Quyết định và tháo thiết bị giám sát điện tử trên cơ thể của ông/bà {person.fullName}
      - Người thi hành quyết định đã tiến hành thu hồi thiết bị giám sát điện tử và phụ kiện kèm theo gồm: {device.recovered}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}`,
  }),
];
