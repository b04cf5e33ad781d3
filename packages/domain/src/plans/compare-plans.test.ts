import { expect, it } from 'vitest';
import { type ComparedTarget, comparePlans } from './compare-plans';

const target = (
  subject: string,
  comparator: ComparedTarget['comparator'],
  value: number | null,
  unit = '%',
): ComparedTarget => ({
  subject,
  text: subject,
  comparator,
  value,
  unit,
});
const asked = target('người nghiện có hồ sơ quản lý được tổ chức cai nghiện', '>=', 80);

it.each([
  ['the same', target('người nghiện có hồ sơ quản lý được tổ chức cai nghiện', '>=', 80), 'same'],
  ['other words of the same', target('người nghiện ma túy có hồ sơ quản lý được cai nghiện', '>=', 85), 'stronger'],
  ['less', target('người nghiện có hồ sơ quản lý được cai nghiện', '>=', 75), 'weaker'],
  ['trên is more than ít nhất', target('người nghiện có hồ sơ quản lý được cai nghiện', '>', 80), 'stronger'],
  ['counted otherwise', target('người nghiện có hồ sơ quản lý được cai nghiện', '>=', 20, 'người'), 'other-measure'],
  ['of something else', target('cán bộ được tập huấn', '>=', 80), 'missing'],
] as const)('%s', (_words, own, fit) => {
  expect(comparePlans([asked], [own]).map((one) => one.fit)).toEqual([fit]);
});

it('takes a bound from above the other way round', () => {
  const above = target('tái nghiện sau 12 tháng', '<=', 20);
  expect(comparePlans([above], [target('tái nghiện sau 12 tháng', '<=', 15)])[0]?.fit).toBe('stronger');
  expect(comparePlans([above], [target('tái nghiện sau 12 tháng', '<=', 25)])[0]?.fit).toBe('weaker');
});

it('uses each target once, the most alike first', () => {
  const own = [target('người nghiện được cai nghiện tại cộng đồng', '>=', 10), asked];
  const parents = [asked, target('người nghiện được cai nghiện tại cộng đồng', '>=', 10)];
  expect(comparePlans(parents, own).map((one) => one.own)).toEqual([1, 0]);
});
