/** Made-up lives, one under each family of laws and one across two changes of law. */
export interface WalkedFile {
  fullName: string;
  bornOn: string;
  sex: 'female' | 'male';
  law: string;
  acts: { kind: string; at: string; payload?: Record<string, unknown> }[];
  /** The state in the words of the screen. */
  state: string;
  /** A paper one of its acts made, and words of the file that stand on it; none was made before 2022. */
  paper?: { code: string; words: string[] };
}

export const walkedFiles: WalkedFile[] = [
  {
    fullName: 'Vũ Đình Lượng',
    bornOn: '1985-05-20',
    sex: 'male',
    law: 'A1: Luật 23/2000',
    acts: [
      { kind: 'determine', at: '2012-03-01' },
      { kind: 'addicted', at: '2012-03-10' },
      { kind: 'comp-file', at: '2012-04-02', payload: { ground: 'commune-education' } },
      { kind: 'court-decision', at: '2012-05-03', payload: { termMonths: 24 } },
      { kind: 'execute', at: '2012-05-10' },
      { kind: 'complete', at: '2014-05-10' },
    ],
    state: 'Hoàn thành cai nghiện',
  },
  {
    fullName: 'Hoàng Thị Nhàn',
    bornOn: '1994-09-02',
    sex: 'female',
    law: 'B1: Luật 73/2021',
    acts: [
      { kind: 'determine', at: '2023-03-01', payload: { ground: 'self-requested' } },
      { kind: 'addicted', at: '2023-03-03T09:00:00+07:00' },
      { kind: 'register', at: '2023-03-06T09:00:00+07:00', payload: { form: 'rehab-home' } },
      { kind: 'vol-decide', at: '2023-03-08', payload: { termMonths: 12 } },
      { kind: 'intake', at: '2023-03-10' },
      { kind: 'complete', at: '2024-03-10' },
      { kind: 'post-start', at: '2024-03-12' },
    ],
    state: 'Quản lý sau cai nghiện',
    paper: { code: 'D116-24', words: ['ỦY BAN NHÂN DÂN', 'HOÀNG THỊ NHÀN', '10/03/2023', '10/03/2024'] },
  },
  {
    fullName: 'Trịnh Văn Sáng',
    bornOn: '1990-12-31',
    sex: 'male',
    law: 'B1 đến C: Luật 73/2021, hai lần đổi thẩm quyền, Luật 120/2025',
    acts: [
      { kind: 'determine', at: '2024-10-01', payload: { ground: 'self-requested' } },
      { kind: 'addicted', at: '2024-10-03T09:00:00+07:00' },
      { kind: 'comp-file', at: '2024-11-01', payload: { ground: 'not-registering' } },
      { kind: 'notice-received', at: '2024-11-04T08:00:00+07:00' },
      { kind: 'to-labour-office', at: '2024-11-11' },
      { kind: 'to-court', at: '2024-11-18', sending: { incompleteBecause: 'Bản giấy đã đủ, chưa quét.' } },
      { kind: 'court-accept', at: '2024-11-21' },
      { kind: 'court-decision', at: '2024-12-04', payload: { termMonths: 20 } },
      { kind: 'execute', at: '2024-12-12' },
      { kind: 'reduce', at: '2025-12-20', payload: { reason: 'progress', months: 2 } },
    ],
    state: 'Đang cai nghiện bắt buộc',
    paper: { code: 'D116-32', words: ['Trịnh Văn Sáng', '31/12/1990'] },
  },
  {
    fullName: 'Đặng Quốc Vinh',
    bornOn: '1997-02-28',
    sex: 'male',
    law: 'B3: Luật 73/2021, hai cấp',
    acts: [
      { kind: 'positive-notice', at: '2025-09-01T10:00:00+07:00' },
      { kind: 'user-manage', at: '2025-09-03' },
    ],
    state: 'Đang bị quản lý người sử dụng trái phép chất ma túy',
    paper: { code: 'D105-07', words: ['ỦY BAN NHÂN DÂN', 'Đặng Quốc Vinh', '03/09/2025'] },
  },
  {
    fullName: 'Lò Thị Mai',
    bornOn: '2009-08-15',
    sex: 'female',
    law: 'C: Luật 120/2025, chưa thành niên',
    acts: [
      { kind: 'determine', at: '2026-08-03', payload: { ground: 'self-requested' } },
      { kind: 'addicted', at: '2026-08-05T09:00:00+07:00' },
      { kind: 'register', at: '2026-08-06T08:00:00+07:00', payload: { form: 'rehab-home' } },
      { kind: 'vol-decide', at: '2026-08-06T15:00:00+07:00', payload: { termMonths: 24 } },
      { kind: 'intake', at: '2026-08-07' },
      { kind: 'stage', at: '2026-08-10', payload: { stage: 'a' } },
    ],
    state: 'Cai nghiện tự nguyện tại gia đình, cộng đồng',
    paper: { code: 'D163-V-22', words: ['CÔNG AN', 'LÒ THỊ MAI', '07/08/2026', '07/08/2028'] },
  },
];
