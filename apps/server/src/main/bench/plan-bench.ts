import { readPlan } from '@dong-hanh/domain';
import { round } from './load';

const PAGES = 100;
/** Letters of a page set as official papers are. */
const LETTERS_A_PAGE = 2600;
const RUNS = 5;

const HEAD = 'Số: 1/KH-UBND\nngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nCông tác cai nghiện ma túy năm 2026\n';
const SECTION = `I. CHỈ TIÊU
- Trên 80% người nghiện ma túy có hồ sơ quản lý được tư vấn, đánh giá và điều trị phù hợp; thành lập 02 câu lạc bộ người sau cai nghiện.
- Giảm tỷ lệ tái nghiện 10 - 20% so với năm 2025, hạn chế thấp nhất người nghiện mới phát sinh trên địa bàn các xã, phường.
II. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
- Chủ trì, phối hợp với Sở Y tế, Sở Nội vụ và Ủy ban nhân dân các xã, phường rà soát, lập danh sách theo Nghị định số 116/2021/NĐ-CP ngày 21/12/2021.
- Định kỳ hằng quý, 6 tháng, năm báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng cuối quý; xây dựng cơ sở dữ liệu về người nghiện ma túy.
`;

/** How long a plan of a hundred pages takes to read. */
export function benchPlan(): Record<string, unknown> {
  const text = HEAD + SECTION.repeat(Math.ceil((PAGES * LETTERS_A_PAGE) / SECTION.length));
  let targets = 0;
  const seconds = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    targets = readPlan(text).reading.targets.length;
    return (performance.now() - started) / 1000;
  });
  return { pages: PAGES, letters: text.length, targets, secondsMedian: round(seconds.sort((a, b) => a - b)[2]!) };
}
