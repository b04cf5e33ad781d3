import type { Text } from '@dong-hanh/domain';
import type { FormField } from '../form-field';
import { field, option } from './field';

const text = (vi: string, en: string): Text => ({ vi, en });

type Shape = { readonly label: Text } & Partial<Omit<FormField, 'key' | 'label'>>;

/** What a form asks of anybody it names. */
const ATTRIBUTES = {
  fullName: { label: text('Họ và tên', 'Full name') },
  otherName: { label: text('Tên gọi khác', 'Other name'), required: 'no' },
  sex: {
    label: text('Giới tính', 'Sex'),
    type: 'choice',
    options: [option('male', 'Nam', 'Male'), option('female', 'Nữ', 'Female')],
  },
  bornOn: { label: text('Ngày, tháng, năm sinh', 'Date of birth'), type: 'date', partial: true },
  birthPlace: { label: text('Nơi sinh', 'Place of birth'), required: 'no' },
  homeTown: { label: text('Quê quán', 'Home town'), required: 'no' },
  nationality: { label: text('Quốc tịch', 'Nationality') },
  ethnicity: { label: text('Dân tộc', 'Ethnicity'), required: 'no' },
  religion: { label: text('Tôn giáo', 'Religion'), required: 'no' },
  education: { label: text('Trình độ học vấn', 'Education'), required: 'no' },
  training: { label: text('Trình độ đào tạo', 'Training') },
  isMinor: { label: text('Dưới 18 tuổi', 'Under 18'), type: 'boolean' },
  occupation: { label: text('Nghề nghiệp', 'Occupation') },
  workplace: { label: text('Nơi làm việc/học tập', 'Place of work or study'), required: 'no' },
  idNumber: { label: text('Số giấy tờ tùy thân', 'Identity document number'), required: 'conditional' },
  idIssuedOn: { label: text('Ngày cấp giấy tờ', 'Document issued on'), type: 'date', required: 'conditional' },
  idIssuedBy: { label: text('Nơi cấp giấy tờ', 'Document issued by'), required: 'conditional' },
  residence: { label: text('Nơi cư trú hoặc chỗ ở hiện nay', 'Residence or present abode') },
  currentPlace: { label: text('Nơi ở hiện tại', 'Present abode') },
  permanentAddress: { label: text('Nơi thường trú', 'Permanent address'), required: 'no' },
  temporaryAddress: { label: text('Nơi tạm trú', 'Temporary address'), required: 'no' },
  phone: { label: text('Điện thoại', 'Phone'), required: 'no' },
  age: { label: text('Tuổi', 'Age'), type: 'integer', required: 'no' },
  relation: { label: text('Quan hệ', 'Relation') },
  position: { label: text('Chức vụ', 'Position') },
  rank: { label: text('Cấp bậc', 'Rank') },
  unit: { label: text('Cơ quan, đơn vị', 'Office or unit') },
} as const satisfies Readonly<Record<string, Shape>>;
interface Role {
  readonly who: Text;
  readonly source: FormField['source'];
  readonly required?: FormField['required'];
}

const ROLES: Readonly<Record<string, Role>> = {
  person: { who: text('Người được quản lý', 'The person'), source: 'person' },
  /** Father, mother, guardian or other lawful representative. */
  guardian: {
    who: text('Cha, mẹ, người giám hộ hoặc người đại diện hợp pháp', 'Parent, guardian or representative'),
    source: 'family',
    required: 'conditional',
  },
  /** Who writes an application or registers, be it the person or a relative. */
  applicant: { who: text('Người viết đơn, người đăng ký', 'Applicant'), source: 'family' },
  father: { who: text('Cha', 'Father'), source: 'family', required: 'no' },
  mother: { who: text('Mẹ', 'Mother'), source: 'family', required: 'no' },
  spouse: { who: text('Vợ/chồng', 'Spouse'), source: 'family', required: 'no' },
  officer: { who: text('Người lập biên bản', 'Officer who makes the paper'), source: 'office' },
  tester: { who: text('Người tiến hành xét nghiệm', 'Tester'), source: 'office' },
  custodyOfficer: {
    who: text('Đại diện cơ quan thi hành tạm giữ, tạm giam', 'Officer of the custody'),
    source: 'input',
    required: 'conditional',
  },
  requester: { who: text('Người đề nghị', 'Requester'), source: 'input' },
  secondOfficer: { who: text('Cán bộ thứ hai', 'Second officer'), source: 'office', required: 'no' },
  witness: { who: text('Người chứng kiến', 'Witness'), source: 'input' },
  secondWitness: { who: text('Người chứng kiến thứ hai', 'Second witness'), source: 'input', required: 'no' },
  giver: { who: text('Bên giao', 'Giving side'), source: 'input' },
  receiver: { who: text('Bên nhận', 'Receiving side'), source: 'input' },
};

/** `person.fullName`, `guardian.phone`: any attribute of any role. */
export function personField(key: string): FormField | undefined {
  const [roleName = '', attribute = ''] = key.split('.');
  if (!Object.hasOwn(ROLES, roleName) || !Object.hasOwn(ATTRIBUTES, attribute)) return undefined;
  const { who, source, required } = ROLES[roleName]!;
  const { label, ...details }: Shape = ATTRIBUTES[attribute as keyof typeof ATTRIBUTES];
  return field(key, `${label.vi} (${who.vi})`, `${label.en} (${who.en})`, {
    ...details,
    source,
    tier: 'identity',
    ...(required === undefined ? {} : { required }),
  });
}
