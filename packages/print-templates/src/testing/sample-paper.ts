import type { OfficeHead, Paper } from '../paper/paper';

/** A short report with one of each element of an official paper. */
export function samplePaper(): Paper & { readonly head: Required<OfficeHead> } {
  return {
    head: {
      superior: 'Ủy ban nhân dân tỉnh Đồng Nai',
      issuer: 'Công an tỉnh',
      number: { serial: 5, typeCode: 'BC', body: 'CAT' },
      place: 'Đồng Nai',
      issuedOn: '2026-02-05',
    },
    title: { kind: 'named', name: 'Báo cáo', summary: 'Kết quả công tác cai nghiện ma túy tháng 01 năm 2026' },
    addressees: ['Bộ Công an'],
    blocks: [
      {
        kind: 'bases',
        items: ['Căn cứ Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025', 'Xét đề nghị của Phòng PC04'],
      },
      { kind: 'heading', level: 'section', text: 'Tình hình' },
      { kind: 'heading', level: 'clause', text: 'Người nghiện có hồ sơ quản lý' },
      {
        kind: 'paragraph',
        text: ['Toàn tỉnh có ', { text: '1.234', evidence: 'R1.total.addicts' }, ' người nghiện có hồ sơ quản lý.'],
      },
      { kind: 'item', style: 'point', text: 'Nam: 1.100 người.' },
      { kind: 'item', style: 'point', text: 'Nữ: 134 người.' },
      {
        kind: 'table',
        title: 'Biểu 1. Người nghiện theo giới tính',
        unitNote: 'Đơn vị tính: người',
        numbered: true,
        columns: [
          { label: 'TT', align: 'center', width: 1 },
          { label: 'Đơn vị', align: 'left', width: 4 },
          { label: 'Nam', group: 'Giới tính', align: 'right', width: 2 },
          { label: 'Nữ', group: 'Giới tính', align: 'right', width: 2 },
        ],
        rows: [
          {
            emphasis: 'total',
            cells: [
              { text: '' },
              { text: 'Tổng số' },
              { text: '1.100', evidence: 'R1.total.sex.male' },
              { text: '134' },
            ],
          },
          { cells: [{ text: '1' }, { text: 'Phường Trảng Dài' }, { text: '10' }, { text: '2' }] },
        ],
      },
      { kind: 'paragraph', text: 'Trên đây là báo cáo của Công an tỉnh.' },
    ],
    signature: { office: 'Giám đốc', as: 'deputy', ownOffice: 'Phó Giám đốc', signer: 'ThS. Nguyễn Văn An' },
    recipients: { entries: ['Như trên'], filedBy: 'PC04' },
  };
}

/** A paper that persons sign, with the elements no report has. */
export function samplePersonalPaper(): Paper {
  return {
    head: { place: 'Xã Thử Nghiệm', issuedOn: null },
    title: { kind: 'named', name: 'Tóm tắt lý lịch' },
    photo: 'Ảnh 3 x 4',
    blocks: [
      { kind: 'heading', level: 'section', text: 'III. Phần bản thân', numbered: false },
      { kind: 'paragraph', text: ['Họ và tên: ', { fill: 'short' }, '; Nghề nghiệp: ', { fill: 'long' }] },
      { kind: 'paragraph', text: ['Có ', { checked: true }, ' Không ', { checked: false }] },
      { kind: 'qr', text: 'https://xa.example/giay/1', caption: 'Mã kiểm tra giấy' },
      { kind: 'paragraph', text: 'Tôi xin cam đoan lời khai trên là đúng sự thật.' },
    ],
    endMark: false,
    parties: [
      [
        { caption: 'Người khai', hint: 'Ký, ghi rõ họ tên', signer: 'Trần Văn Thử' },
        { caption: 'Người làm chứng', signer: null },
      ],
    ],
  };
}
