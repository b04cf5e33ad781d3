import { field, option, tableOf } from './field';

/** Who issues the paper, under which number, and who signs it. */
export const OFFICE = tableOf([
  field('unit.superiorName', 'Cơ quan cấp trên', 'Superior body', { source: 'office', required: 'no' }),
  field('unit.name', 'Cơ quan ban hành', 'Issuing body', { source: 'office' }),
  field('unit.place', 'Địa danh', 'Place', { source: 'office' }),
  field('unit.communeName', 'Xã, phường, đặc khu', 'Commune', { source: 'office' }),
  field('unit.proposer', 'Đơn vị hoặc người đề nghị', 'Proposing unit or officer', { source: 'office' }),
  field('doc.number', 'Số', 'Number', { type: 'integer', source: 'issue' }),
  field('doc.symbol', 'Ký hiệu', 'Symbol', { source: 'issue', required: 'no' }),
  field('doc.issuedOn', 'Ngày ban hành', 'Day of issue', { type: 'date', source: 'issue' }),
  field('doc.effectiveOn', 'Ngày có hiệu lực', 'Effective on', { type: 'date' }),
  field('doc.verifyUrl', 'Địa chỉ kiểm tra giấy', 'Address to check the paper', { source: 'issue', required: 'no' }),
  field('doc.pages', 'Số trang', 'Pages', { type: 'integer' }),
  field('doc.sheets', 'Số tờ', 'Sheets', { type: 'integer' }),
  field('doc.copies', 'Số bản', 'Copies', { type: 'integer' }),
  field('doc.copiesGiver', 'Số bản bên giao giữ', 'Copies the giver keeps', { type: 'integer' }),
  field('doc.copiesReceiver', 'Số bản bên nhận giữ', 'Copies the receiver keeps', { type: 'integer' }),
  field('signer.title', 'Chức vụ người ký', 'Office of the signer', { source: 'office', required: 'no' }),
  field('signer.authority', 'Thẩm quyền ký', 'Authority to sign', {
    type: 'choice',
    source: 'office',
    required: 'no',
    options: [
      option('head', 'Người đứng đầu', 'Head'),
      option('acting', 'Quyền', 'Acting'),
      option('deputy', 'Ký thay', 'Deputy'),
      option('by-order', 'Thừa lệnh', 'By order'),
      option('by-delegation', 'Thừa ủy quyền', 'By delegation'),
    ],
  }),
  field('signer.ownTitle', 'Chức danh của người ký thay', 'Own title of the deputy', {
    source: 'office',
    required: 'no',
  }),
  field('signer.name', 'Người ký', 'Signer', { source: 'issue' }),
]);
