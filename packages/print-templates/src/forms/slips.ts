import type { FormSpec } from './form';

/** Papers of no decree, in plain words, beside the official ones. */
export const SLIPS: readonly FormSpec[] = [
  {
    code: 'SLIP-RIGHTS',
    title: { vi: 'Phiếu giải thích quyền và việc cần làm', en: 'Slip on rights and what to do next' },
    kind: 'slip',
    header: 'office',
    madeBy: ['CP', 'CC', 'FH'],
    signedBy: ['CP', 'CC', 'FH', 'P'],
    article: '–',
    confidence: 'V',
    rebuilt: [],
    acts: [
      'user-manage',
      'addicted',
      'vol-decide',
      'comp-file',
      'hold',
      'court-decision',
      'em-start',
      'complete',
      'post-start',
    ],
    heading: { name: 'Phiếu giải thích', summary: 'Quyền và việc cần làm tiếp theo' },
    body: `
      ? !person.isMinor: Ông (bà): {person.fullName}
      ? person.isMinor: Ông (bà): {delivery.recipient}, là cha, mẹ, người giám hộ hoặc người đại diện hợp pháp của em {person.fullName}
      # 1. Việc gì đang diễn ra
      {slip.step}
      Văn bản kèm theo: {delivery.paper}
      # 2. Các quyền
      {slip.rights|dashes}
      # 3. Việc cần làm tiếp theo
      {slip.nextStep}
      ? slip.deadline: Chậm nhất: {slip.deadline}
      Đến hoặc gọi: {contactOffice.name}, {contactOffice.address}, điện thoại {contactOffice.phone}
      # 4. Nếu không đồng ý
      Có thể gửi đơn hoặc nói trực tiếp với: {slip.complaintTo}
      Hạn gửi: {slip.complaintBy|longDate}
      # 5. Muốn hỏi thêm, được giúp miễn phí
      Trợ giúp pháp lý: {slip.legalAid}, điện thoại {slip.legalAidPhone}
      ~ Phiếu này giải thích bằng lời dễ hiểu, không thay cho văn bản kèm theo. Thông tin cá nhân được giữ kín.`,
    parties: [
      [
        { caption: 'Người nhận', name: 'delivery.recipient' },
        { caption: 'Người giải thích', name: 'officer.fullName' },
      ],
    ],
  },
];
