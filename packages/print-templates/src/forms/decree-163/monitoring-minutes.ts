import type { FormSpec } from '../form';
import { FAMILY_PARTY, familyLines, LOST_SIGNATURES, MONITORING_CLOSING, personLines, TODAY } from './wording';

/** Annex I: minutes of what is done to the device. */
export const MONITORING_MINUTES_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-I-03',
    title: {
      vi: 'Biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử',
      en: 'Minutes of fitting the device',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 17 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['em-fit'],
    undated: true,
    heading: { name: 'Biên bản', summary: 'Thi hành quyết định áp dụng biện pháp giám sát điện tử' },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Người bị giám sát điện tử:
      ${personLines({ without: ['background'] })}
      ${familyLines(3)}
      Tiến hành lập biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử như sau:
      - Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử tiến hành giao quyết định áp dụng biện pháp giám sát điện tử và đeo thiết bị giám sát điện tử lên cơ thể của {person.fullName}
      - Vị trí đeo thiết bị: {device.position}
      - Số thiết bị: {device.serial}
      - Phụ kiện kèm theo thiết bị: {device.accessories}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Đại diện cơ quan thi hành quyết định', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
  {
    code: 'D163-I-07',
    title: {
      vi: 'Biên bản tháo tạm thời thiết bị giám sát điện tử',
      en: 'Minutes of taking off the device for a time',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 19 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    undated: true,
    heading: { name: 'Biên bản', summary: 'Tháo tạm thời thiết bị giám sát điện tử' },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Đại diện cơ quan có thẩm quyền tháo tạm thời thiết bị giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan, đơn vị công tác: {officer.unit}
      2. Đại diện cơ quan thi hành quyết định tạm giữ hình sự, tạm giam (đối với trường hợp người bị giám sát điện tử phải thi hành quyết định tạm giữ hình sự, tạm giam):
      Họ và tên: {custodyOfficer.fullName}; Chức vụ: {custodyOfficer.position}
      Cơ quan, đơn vị công tác: {custodyOfficer.unit}
      3. Người bị giám sát điện tử:
      ${personLines({ without: ['birthPlace', 'background'] })}
      ${familyLines(4)}
      Tiến hành lập biên bản về việc tháo tạm thời thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền tháo tạm thời thiết bị giám sát điện tử đã tháo thiết bị giám sát điện tử trên cơ thể của {person.fullName} và tiến hành thu hồi thiết bị giám sát điện tử cùng phụ kiện kèm theo gồm: {device.recovered}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      - Đề nghị ông/bà {person.fullName} đến Công an {refit.unit} để được đeo lại thiết bị giám sát điện tử vào thời gian {refit.at|clock} {refit.at|longDate}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Đại diện cơ quan thi hành tạm giữ, tạm giam', name: 'custodyOfficer.fullName' },
        { caption: 'Đại diện cơ quan tháo thiết bị', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
  {
    code: 'D163-I-08',
    title: { vi: 'Biên bản đeo lại thiết bị giám sát điện tử', en: 'Minutes of fitting the device again' },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 19 khoản 2, Điều 20 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['em-resume', 'em-fit'],
    undated: true,
    heading: { name: 'Biên bản', summary: 'Đeo lại thiết bị giám sát điện tử' },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Đại diện cơ quan có thẩm quyền đeo lại thiết bị giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Người bị giám sát điện tử:
      ${personLines({ without: ['birthPlace', 'background'] })}
      ${familyLines(3)}
      Tiến hành lập biên bản về việc đeo lại thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền đã tiến hành đeo lại thiết bị giám sát điện tử lên cơ thể của ông/bà {person.fullName}
      - Vị trí đeo thiết bị: {device.position}
      - Số thiết bị: {device.serial}
      - Phụ kiện kèm theo thiết bị: {device.accessories}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Đại diện cơ quan có thẩm quyền', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
  {
    code: 'D163-I-09',
    title: { vi: 'Biên bản thay đổi vị trí đeo thiết bị giám sát điện tử', en: 'Minutes of moving the device' },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 19 khoản 3',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    undated: true,
    heading: { name: 'Biên bản', summary: 'Thay đổi vị trí đeo thiết bị giám sát điện tử' },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Đại diện cơ quan có thẩm quyền thay đổi vị trí đeo thiết bị giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Người bị giám sát điện tử:
      ${personLines({ without: ['birthPlace', 'background'] })}
      ${familyLines(3)}
      Tiến hành lập biên bản về việc thay đổi vị trí đeo thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền đã tiến hành thay đổi vị trí đeo thiết bị giám sát điện tử trên cơ thể của ông/bà: {person.fullName}
      - Vị trí đeo thiết bị trước khi thay đổi: {device.positionBefore}
      - Vị trí đeo thiết bị sau khi thay đổi: {device.position}
      - Số thiết bị: {device.serial}
      - Tình trạng thiết bị giám sát điện tử sau khi thay đổi vị trí đeo: {device.condition}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Đại diện cơ quan có thẩm quyền', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
  {
    code: 'D163-I-10',
    title: {
      vi: 'Biên bản thay thế thiết bị giám sát điện tử, phụ kiện kèm theo thiết bị',
      en: 'Minutes of replacing the device',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 19 khoản 4',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    undated: true,
    heading: {
      name: 'Biên bản',
      summary: 'Thay thế thiết bị giám sát điện tử, phụ kiện kèm theo thiết bị giám sát điện tử',
    },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Đại diện cơ quan có thẩm quyền thay thế thiết bị giám sát điện tử, phụ kiện kèm theo thiết bị giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Người bị giám sát điện tử:
      ${personLines({ without: ['birthPlace', 'background'] })}
      ${familyLines(3)}
      Tiến hành lập biên bản về việc thay thế thiết bị giám sát điện tử, phụ kiện kèm theo thiết bị giám sát điện tử như sau:
      - Đại diện cơ quan có thẩm quyền đã tiến hành:
      ? device.oldSerial: + Tháo và thu hồi thiết bị giám sát điện tử số {device.oldSerial} trên cơ thể của ông/bà (nếu thiết bị bị hỏng) {person.fullName}
      ? device.recoveredAccessories: + Thu hồi phụ kiện kèm theo thiết bị gồm (nếu phụ kiện bị hỏng): {device.recoveredAccessories}
      - Đại diện cơ quan có thẩm quyền đã tiến hành đeo thiết bị giám sát điện tử thay thế lên cơ thể của ông/bà {person.fullName}
      + Vị trí đeo thiết bị: {device.position}
      + Số thiết bị: {device.serial}
      + Phụ kiện kèm theo thiết bị: {device.accessories}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Đại diện cơ quan có thẩm quyền', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
  {
    code: 'D163-I-12',
    title: {
      vi: 'Biên bản thi hành Quyết định tạm dừng áp dụng biện pháp giám sát điện tử',
      en: 'Minutes of the pause of monitoring',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 20 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['em-pause'],
    undated: true,
    heading: { name: 'Biên bản', summary: 'Thi hành Quyết định tạm dừng áp dụng biện pháp giám sát điện tử' },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Người thi hành quyết định tạm dừng áp dụng biện pháp giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Người bị giám sát điện tử:
      ${personLines({ without: ['birthPlace', 'background'] })}
      ${familyLines(3)}
      Tiến hành lập biên bản về việc thi hành quyết định tạm dừng áp dụng biện pháp giám sát điện tử như sau:
      - Người thi hành quyết định tạm dừng áp dụng biện pháp giám sát điện tử đã công bố Quyết định và tháo thiết bị giám sát điện tử trên cơ thể của {person.fullName} và tiến hành thu hồi thiết bị giám sát điện tử cùng phụ kiện kèm theo gồm: {device.recovered}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      - Đề nghị ông/bà {person.fullName} đến Công an {refit.unit} để được đeo lại thiết bị giám sát điện tử vào thời gian {refit.at|clock} {refit.at|longDate}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Người thi hành quyết định', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
  {
    code: 'D163-I-14',
    title: {
      vi: 'Biên bản thi hành Quyết định miễn áp dụng biện pháp giám sát điện tử',
      en: 'Minutes of the waiver of monitoring',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 20 khoản 3',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['em-waive'],
    undated: true,
    heading: { name: 'Biên bản', summary: 'Thi hành Quyết định miễn áp dụng biện pháp giám sát điện tử' },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Người thi hành quyết định miễn áp dụng biện pháp giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Người bị giám sát điện tử:
      ${personLines({ without: ['birthPlace', 'background'] })}
      ${familyLines(3)}
      Tiến hành lập biên bản về việc thi hành quyết định miễn áp dụng biện pháp giám sát điện tử đối với {person.fullName} như sau:
      Người thi hành quyết định miễn áp dụng biện pháp giám sát điện tử đã công bố Quyết định và tháo thiết bị giám sát điện tử trên cơ thể của ông/bà {person.fullName} và tiến hành thu hồi thiết bị giám sát điện tử và phụ kiện kèm theo gồm: {device.recovered}
      Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Người thi hành quyết định', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
  {
    code: 'D163-I-16',
    title: {
      vi: 'Biên bản thi hành Quyết định chấm dứt áp dụng biện pháp giám sát điện tử',
      en: 'Minutes of the end of monitoring',
    },
    kind: 'minutes',
    header: 'national',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 20 khoản 4',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['em-end'],
    undated: true,
    heading: { name: 'Biên bản', summary: 'Thi hành Quyết định chấm dứt áp dụng biện pháp giám sát điện tử' },
    body: `
      ${TODAY} tại {act.place}
      Chúng tôi gồm:
      1. Người thi hành quyết định chấm dứt áp dụng biện pháp giám sát điện tử:
      Họ và tên: {officer.fullName}; Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      2. Người bị giám sát điện tử:
      ${personLines({ without: ['background'] })}
      ${familyLines(3)}
      Tiến hành lập biên bản về việc thi hành quyết định chấm dứt áp dụng biện pháp giám sát điện tử đối với {person.fullName} như sau:
      Người thi hành quyết định chấm dứt áp dụng biện pháp giám sát điện tử đã công bố Quyết định và tháo thiết bị giám sát điện tử trên cơ thể của ông/bà {person.fullName}
      - Người thi hành quyết định đã tiến hành thu hồi thiết bị giám sát điện tử và phụ kiện kèm theo gồm: {device.recovered}
      - Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo: {device.condition}
      ${MONITORING_CLOSING}`,
    parties: [
      [
        { caption: 'Người bị giám sát điện tử', name: 'person.fullName' },
        { caption: 'Người thi hành quyết định', name: 'officer.fullName' },
      ],
      [FAMILY_PARTY],
    ],
  },
];
