import { Readable } from 'node:stream';
import { readPlan } from '@dong-hanh/domain';
import { bindTarget, confirmPlan, decideFindings, keepPlan } from '../features/plans/index';
import type { Actor } from '../platform/use-case/actor';
import { papersContextOf } from './papers-context';
import type { Program } from './program';

const textOf = (year: number, unit: string) => `ỦY BAN NHÂN DÂN
${unit.toLocaleUpperCase('vi')}
Số: 15/KH-UBND
${unit}, ngày 05 tháng 01 năm ${year}
KẾ HOẠCH
Phòng ngừa, cai nghiện ma túy năm ${year}
I. CHỈ TIÊU
- Ít nhất 80% cán bộ thuộc diện được tập huấn.
- Trên 90% tuần trong năm có tin, bài tuyên truyền.
- Trên 60% người nghiện có hồ sơ quản lý được tổ chức cai nghiện.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Rà soát người nghiện, người sử dụng trái phép trên địa bàn.
2. Phòng Văn hóa - Xã hội
- Tổ chức truyền thông tại trường học và khu dân cư.
III. KINH PHÍ
- Kinh phí thực hiện năm ${year}: 120.000.000 đồng từ ngân sách xã.
`;

/** The indicators that measure the targets of the text, in its order. */
const measuredBy = ['I07', 'I17', 'I01'];

/** A confirmed plan of the year whose targets the records measure; answers its id. */
export async function makeDemoPlan(
  program: Program,
  actor: Actor,
  unit: { code: string; name: string },
  year: number,
): Promise<string> {
  const { runner } = program;
  const text = textOf(year, unit.name);
  const kept = await papersContextOf(program).content.keep(Readable.from([Buffer.from(text)]));
  const { id, version, findings } = await runner.execute(actor, keepPlan, {
    unitCode: unit.code,
    source: { ...kept, fileName: `kế hoạch ${year}.txt` },
    read: readPlan(text),
  });
  const decisions = findings.map((finding) => ({ id: finding.id, state: 'confirmed' as const }));
  await runner.execute(actor, decideFindings, { id, decisions });
  await runner.execute(actor, confirmPlan, { id, version });
  const targets = findings.filter(({ kind }) => kind === 'target');
  for (const [index, indicatorCode] of measuredBy.entries()) {
    const target = targets[index];
    if (target) await runner.execute(actor, bindTarget, { id, findingId: target.id, indicatorCode });
  }
  return id;
}
