import { type Block, isBullet } from './outline';
import { beginsFoot } from './paper-foot';

/** Kinds of document a plan comes as. */
const TYPE_LINE =
  /^(?:kế hoạch|quyết định|chương trình(?: hành động| công tác)?|đề án|phương án|hướng dẫn|dự án|chỉ thị|nghị quyết|công văn|thông báo)(?: liên tịch| phối hợp)?$/u;
const ANNEX =
  /^(?:phụ lục|biểu(?: số| mẫu)?|bảng (?:tổng hợp|phân bổ|giao|chi tiết)|(?:bảng )?(?:phân bổ|chỉ tiêu|dự toán|giao chỉ tiêu) )/u;

/** The parts of a paper around what it says. */
export interface Frame {
  /** Names, number, title, bases: before the first section. */
  readonly head: readonly Block[];
  readonly typeLine: Block | null;
  /** What the plan says, annexes included. */
  readonly body: readonly Block[];
  /** Recipients and signature. */
  readonly foot: readonly Block[];
}

export function frameOf(blocks: readonly Block[]): Frame {
  const typeAt = blocks.findIndex((block) => TYPE_LINE.test(typeKey(block)));
  const bodyAt = firstSection(blocks, typeAt >= 0 ? typeAt : lastOfHead(blocks));
  const footAt = blocks.findIndex((block, i) => i >= bodyAt && piecesOf(block).some((piece) => beginsFoot(piece)));
  const end = footAt < 0 ? blocks.length : footAt;
  const annexAt = footAt < 0 ? -1 : blocks.findIndex((block, i) => i > footAt && ANNEX.test(block.key));
  return {
    head: blocks.slice(0, bodyAt),
    typeLine: blocks[typeAt] ?? null,
    body: [...blocks.slice(bodyAt, end), ...(annexAt < 0 ? [] : blocks.slice(annexAt))],
    foot: footAt < 0 ? [] : blocks.slice(footAt, annexAt < 0 ? blocks.length : annexAt),
  };
}

function typeKey(block: Block): string {
  return block.key.replace(/[:.\s]+$/, '').trim();
}

/** Capital lines of a decision that head no section. */
const WHO_DECIDES =
  /^(?:chủ tịch|giám đốc|bộ trưởng|trưởng ban|ủy ban nhân dân|hội đồng|ban chỉ đạo|quyết định|quyết nghị)/u;

/** A letter names no kind: its head ends with whom it is for; another paper without one, with its number. */
function lastOfHead(blocks: readonly Block[]): number {
  const addressed = blocks.findIndex(({ key }) => key.startsWith('kính gửi'));
  if (addressed >= 0) return addressed;
  return blocks
    .slice(0, LINES_OF_HEAD)
    .findLastIndex((block) => piecesOf(block).some((piece) => /^số\s*:\s*\d/iu.test(piece)));
}

const LINES_OF_HEAD = 15;

/** The first numbered line behind the title; of a paper without a title, the first line. */
function firstSection(blocks: readonly Block[], typeAt: number): number {
  if (typeAt < 0) return 0;
  let titleEnded = false;
  for (const block of blocks.slice(typeAt + 1)) {
    if (isBullet(block) && block.key.startsWith('căn cứ')) continue;
    if (block.marker === 'capitals' && WHO_DECIDES.test(block.key)) continue;
    if (block.marker === 'capitals' ? titleEnded : block.marker !== null && block.marker !== 'lead') return block.index;
    // Capital lines right under the kind of paper are its title.
    if (block.marker !== 'capitals') titleEnded = true;
  }
  return typeAt + 1;
}

/** The text of a line, or its cells one by one: names and signatures are often set as a table without lines. */
export function piecesOf(block: Block): string[] {
  return block.cells ? block.cells.map((cell) => cell.text).filter((text) => text !== '') : [block.text];
}
