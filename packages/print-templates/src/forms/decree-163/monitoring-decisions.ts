import type { FormSpec } from '../form';
import {
  DECREE,
  LOST_SIGNATURES,
  LOST_TABLES,
  MONITORING_DUTIES,
  NUMBERED_LAW,
  POLICE_CHIEF,
  personLines,
  TODAY,
} from './wording';

/** Annex I: decisions, applications and violations of electronic monitoring. */
export const MONITORING_DECISION_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-I-01',
    title: { vi: 'Đơn đề nghị áp dụng biện pháp giám sát điện tử', en: 'Application for electronic monitoring' },
    kind: 'application',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 15 khoản 2 điểm a',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['em-start'],
    heading: { name: 'Đơn đề nghị', summary: 'Áp dụng biện pháp giám sát điện tử' },
    addressees: ['Công an {unit.communeName}'],
    body: `
      ${personLines({ first: 'Tôi tên (họ và tên):', role: 'applicant', without: ['birthPlace', 'homeTown', 'background'] })}
      Mối quan hệ với người bị đề nghị: {applicant.relation}
      Tôi xin đề nghị Công an {unit.communeName} áp dụng biện pháp giám sát điện tử đối với:
      ${personLines({ without: ['birthPlace', 'background'] })}
      Lý do đề nghị: {ground.reason}`,
    parties: [[{ caption: 'Người đề nghị', name: 'applicant.fullName' }]],
  },
  {
    code: 'D163-I-02',
    title: { vi: 'Quyết định áp dụng biện pháp giám sát điện tử', en: 'Decision on electronic monitoring' },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 16',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['em-start'],
    heading: { name: 'Quyết định', summary: 'Áp dụng biện pháp giám sát điện tử' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${NUMBERED_LAW}
      ${DECREE}
      * Căn cứ các tài liệu liên quan:
      * {decision.bases|dashes}
      = Quyết định:
      Điều 1. Áp dụng biện pháp giám sát điện tử đối với người có tên sau:
      ${personLines({ without: ['birthPlace'] })}
      Thời hạn áp dụng biện pháp giám sát điện tử là {term.length}, kể từ ngày {term.startsOn}
      Điều 2. Phân công thực hiện biện pháp giám sát điện tử:
      Đồng chí: {officer.fullName}; Cấp bậc {officer.rank};
      Chức vụ {officer.position}
      Đơn vị: Công an {unit.communeName} chủ trì thực hiện biện pháp giám sát điện tử theo quyết định này.
      Điều 3. Trách nhiệm phối hợp thực hiện biện pháp giám sát điện tử:
      ${MONITORING_DUTIES}
      ? monitoring.executingBody: 3. Đề nghị {monitoring.executingBody} công bố, thi hành quyết định này và tiến hành đeo, gắn thiết bị giám sát điện tử lên cơ thể của người quy định tại Điều 1 [[(Đối với người hoàn thành cai nghiện tại cơ sở cai nghiện, trường giáo dưỡng)]]
      Điều 4. Quyết định này có hiệu lực kể từ ngày: {doc.effectiveOn}
      Điều 5. Những người có tên tại Điều 1, Điều 2, Điều 3 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: ['Như Điều 5', 'Gia đình, cha, mẹ, người giám hộ, người đại diện của người bị giám sát'],
  },
  {
    code: 'D163-I-04',
    title: { vi: 'Cam kết thực hiện biện pháp giám sát điện tử', en: 'Undertaking under electronic monitoring' },
    kind: 'undertaking',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 17 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['em-fit'],
    heading: { name: 'Cam kết', summary: 'Thực hiện biện pháp giám sát điện tử' },
    addressees: ['Công an {monitoringDecision.issuer}'],
    body: `
      ${personLines({ first: 'Tôi tên (họ và tên):', without: ['birthPlace'] })}
      Thực hiện quyết định áp dụng biện pháp giám sát điện tử số {monitoringDecision.number} {monitoringDecision.issuedOn|longDate} của Trưởng Công an {monitoringDecision.issuer}
      Tôi đã được phổ biến các quy định liên quan đến biện pháp giám sát điện tử và trách nhiệm, nghĩa vụ của người bị giám sát điện tử. Tôi xin cam kết chấp hành nghiêm chỉnh các quy định về giám sát điện tử. Nếu vi phạm tôi xin chịu trách nhiệm theo quy định của pháp luật.`,
    parties: [[{ caption: 'Người cam kết', name: 'person.fullName' }]],
  },
  {
    code: 'D163-I-05',
    title: {
      vi: 'Đơn đề nghị tháo tạm thời hoặc thay đổi vị trí đeo thiết bị giám sát điện tử',
      en: 'Application to take off or move the device',
    },
    kind: 'application',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 19 khoản 1, 3',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    heading: { name: 'Đơn đề nghị', summary: '{monitoring.request|capital}' },
    addressees: ['Công an {monitoringDecision.issuer}'],
    body: `
      ${personLines({ first: 'Tôi tên (họ và tên):', without: ['birthPlace'] })}
      Tôi bị áp dụng biện pháp giám sát điện tử theo Quyết định áp dụng biện pháp giám sát điện tử số {monitoringDecision.number} {monitoringDecision.issuedOn|longDate} của Trưởng Công an {monitoringDecision.issuer}
      Tôi xin đề nghị Công an {monitoringDecision.issuer} xem xét {monitoring.request|lower} cho tôi trong thời gian: {monitoring.requestedPeriod}
      Lý do đề nghị: {ground.reason}
      Khi hết thời hạn trên, tôi cam kết sẽ trình diện tại Công an {monitoringDecision.issuer} để tiếp tục thực hiện quyết định áp dụng biện pháp giám sát điện tử.
      Nếu vi phạm tôi xin chịu trách nhiệm theo quy định của pháp luật./.`,
    parties: [[{ caption: 'Người đề nghị', name: 'person.fullName' }]],
  },
  {
    code: 'D163-I-06',
    title: {
      vi: 'Giấy đề nghị tháo tạm thời thiết bị giám sát điện tử đối với người bị tạm giữ, tạm giam',
      en: 'Request to take off the device of a person in custody',
    },
    kind: 'application',
    header: 'national',
    madeBy: ['DU'],
    signedBy: ['DU'],
    article: 'Điều 19 khoản 1 điểm d',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['custody'],
    heading: {
      name: 'Giấy đề nghị tháo tạm thời thiết bị giám sát điện tử',
      summary: 'Đối với người có Quyết định tạm giữ hình sự/tạm giam',
    },
    addressees: ['Công an {monitoringDecision.issuer}'],
    body: `
      - Thực hiện Quyết định tạm giữ hình sự/tạm giam số {custody.paper} đối với:
      ${personLines({ without: ['birthPlace'] })}
      Hiện đang bị áp dụng biện pháp giám sát điện tử theo Quyết định áp dụng biện pháp giám sát điện tử số {monitoringDecision.number} {monitoringDecision.issuedOn|longDate} của Trưởng Công an {monitoringDecision.issuer}
      - Tôi tên: {requester.fullName}; Chức vụ: {requester.position}
      Đơn vị công tác: {requester.unit}
      Tôi đề nghị Công an {unit.communeName} tháo tạm thời thiết bị giám sát điện tử đối với ông/bà {person.fullName}
      trong thời gian {monitoring.requestedPeriod}
      Lý do đề nghị: {ground.reason}
      Đề nghị Công an {unit.communeName} phối hợp tháo tạm thời thiết bị giám sát điện tử theo quy định.`,
    parties: [[{ caption: 'Người đề nghị', name: 'requester.fullName' }]],
  },
  {
    code: 'D163-I-11',
    title: {
      vi: 'Quyết định tạm dừng áp dụng biện pháp giám sát điện tử',
      en: 'Decision to pause electronic monitoring',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 20 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['em-pause'],
    heading: { name: 'Quyết định', summary: 'Tạm dừng áp dụng biện pháp giám sát điện tử' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${NUMBERED_LAW}
      ${DECREE}
      * Căn cứ tài liệu có liên quan:
      * {decision.bases|dashes}
      = Quyết định:
      Điều 1. Tạm dừng áp dụng biện pháp giám sát điện tử đối với người có tên sau:
      ${personLines({ without: ['alias', 'birthPlace'] })}
      Thời gian tạm dừng áp dụng biện pháp giám sát điện tử {monitoring.pausePeriod}
      Điều 2. Quyết định này có hiệu lực kể từ ngày {doc.effectiveOn}
      Điều 3. Đ/c {officer.fullName}; Cấp bậc {officer.rank}; Chức vụ {officer.position}
      Đơn vị: Công an {unit.communeName} và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: ['Như Điều 3', 'Gia đình, cha, mẹ, người giám hộ, người đại diện của người bị giám sát'],
  },
  {
    code: 'D163-I-13',
    title: { vi: 'Quyết định miễn áp dụng biện pháp giám sát điện tử', en: 'Decision to waive electronic monitoring' },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 20 khoản 3',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['em-waive'],
    heading: { name: 'Quyết định', summary: 'Miễn áp dụng biện pháp giám sát điện tử' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${NUMBERED_LAW}
      ${DECREE}
      * Căn cứ tài liệu có liên quan:
      * {decision.bases|dashes}
      = Quyết định:
      Điều 1. Miễn áp dụng biện pháp giám sát điện tử kể từ ngày {monitoring.waivedFrom} đối với:
      ${personLines({ without: ['alias', 'birthPlace'] })}
      Là người bị áp dụng biện pháp giám sát điện tử theo Quyết định áp dụng biện pháp giám sát điện tử số {monitoringDecision.number} {monitoringDecision.issuedOn|longDate} của Trưởng Công an {monitoringDecision.issuer}
      Điều 2. Quyết định này có hiệu lực kể từ ngày {doc.effectiveOn}
      Điều 3. Đ/c {officer.fullName}; Cấp bậc {officer.rank}; Chức vụ {officer.position}
      Đơn vị: Công an {unit.communeName} và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: ['Như Điều 3', 'Gia đình, cha, mẹ, người giám hộ, người đại diện của người bị giám sát'],
  },
  {
    code: 'D163-I-15',
    title: {
      vi: 'Quyết định chấm dứt áp dụng biện pháp giám sát điện tử',
      en: 'Decision to end electronic monitoring',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 20 khoản 4',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['em-end'],
    heading: { name: 'Quyết định', summary: 'Chấm dứt áp dụng biện pháp giám sát điện tử' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${NUMBERED_LAW}
      ${DECREE}
      * Căn cứ tài liệu có liên quan:
      * {decision.bases|dashes}
      = Quyết định:
      Điều 1. Chấm dứt áp dụng biện pháp giám sát điện tử đối với người có tên sau:
      ${personLines({ without: ['alias'] })}
      Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
      Điều 3. Đ/c {officer.fullName}; Cấp bậc {officer.rank}; Chức vụ {officer.position}
      Đơn vị: Công an {unit.communeName} và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: ['Như Điều 3', 'Gia đình, cha, mẹ, người giám hộ, người đại diện của người bị giám sát'],
  },
  {
    code: 'D163-I-17',
    title: {
      vi: 'Quyết định phân công cán bộ tiếp nhận và thực hiện biện pháp giám sát điện tử',
      en: 'Decision to assign an officer after a move',
    },
    kind: 'decision',
    header: 'office',
    symbol: 'QĐ',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 21 khoản 2',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['move'],
    heading: { name: 'Quyết định', summary: 'Phân công cán bộ tiếp nhận và thực hiện biện pháp giám sát điện tử' },
    body: `
      = Trưởng Công an {unit.communeName}
      ${NUMBERED_LAW}
      ${DECREE}
      * Căn cứ các {-tại-}{+tài+} liệu liên quan:
      * {decision.bases|dashes}
      = Quyết định:
      Điều 1. Phân công đồng chí:
      Họ và tên: {officer.fullName}; Cấp bậc: {officer.rank};
      Chức vụ: {officer.position}
      Đơn vị: Công an {unit.communeName}
      Có trách nhiệm tiếp nhận và chủ trì thực hiện biện pháp giám sát điện tử theo quyết định áp dụng biện pháp giám sát điện tử số {monitoringDecision.number} {monitoringDecision.issuedOn|longDate} của Trưởng Công an {monitoringDecision.issuer}
      Đối với:
      ${personLines({ without: ['birthPlace'] })}
      Điều 2. Thời gian tiếp nhận và thực hiện biện pháp giám sát điện tử:
      Kể từ ngày {monitoring.takenOverOn} đến ngày {term.endsOn}
      Điều 3. Trách nhiệm phối hợp thực hiện biện pháp giám sát điện tử:
      ${MONITORING_DUTIES}
      Điều 4. Quyết định này có hiệu lực kể từ ngày: {doc.effectiveOn}
      Điều 5. Những người có tên tại Điều 1, Điều 2, Điều 3 chịu trách nhiệm thi hành Quyết định này.`,
    office: POLICE_CHIEF,
    recipients: [
      'Như Điều 5',
      'Công an {monitoringDecision.issuer}',
      'Gia đình, cha, mẹ, người giám hộ, người đại diện của người bị giám sát',
    ],
  },
  {
    code: 'D163-I-18',
    title: { vi: 'Biên bản vi phạm về giám sát điện tử', en: 'Minutes of a violation of monitoring' },
    kind: 'minutes',
    header: 'office',
    symbol: 'BB',
    madeBy: ['CP'],
    signedBy: ['CP', 'P'],
    article: 'Điều 25 khoản 1',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['em-violation'],
    heading: { name: 'Biên bản', summary: 'Vi phạm về giám sát điện tử' },
    body: `
      ${TODAY}, tại {act.place}
      Chúng tôi gồm:
      1. Họ và tên: {officer.fullName} Chức vụ: {officer.position}
      Cơ quan: {officer.unit}
      {-1-}{+2+}. Họ và tên: {secondOfficer.fullName} Chức vụ: {secondOfficer.position}
      Cơ quan: {secondOfficer.unit}
      Với sự chứng kiến của:
      1. Họ và tên: {witness.fullName}
      Nơi ở hiện nay: {witness.residence}
      2. Họ và tên: {secondWitness.fullName}
      Nơi ở hiện nay: {secondWitness.residence}
      Tiến hành lập biên bản vi phạm quy định về giám sát điện tử đối với:
      ${personLines({ without: ['alias', 'birthPlace', 'workplace'] })}
      Đã có các hành vi vi phạm quy định về giám sát điện tử: {violation.acts}
      Quy định tại điểm {violation.point} khoản 1 Điều 24 của Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;
      Các đồ vật, tài liệu liên quan được thu hồi: {violation.seizedItems}
      Ý kiến trình bày của người vi phạm: {violation.statement}
      Ý kiến trình bày của người chứng kiến (nếu có): {violation.witnessStatement}
      Yêu cầu ông/bà {person.fullName} chấm dứt ngay hành vi vi phạm và tuân thủ quy định về giám sát điện tử.
      Biên bản kết thúc lúc {act.endedAt|clock} {act.endedAt|longDate}, đã đọc cho những người có tên ở trên nghe, công nhận là đúng và ký xác nhận dưới đây.
      Biên bản này được lập thành {doc.copies|two} bản; giao cho ông (bà) {person.fullName} là cá nhân vi phạm {doc.copiesReceiver|two} bản, {doc.copiesGiver|two} bản lưu hồ sơ.`,
    parties: [
      [
        { caption: 'Người vi phạm', name: 'person.fullName' },
        { caption: 'Người chứng kiến', name: 'witness.fullName' },
        { caption: 'Người lập biên bản', name: 'officer.fullName' },
      ],
    ],
  },
];
