import type { LaidOutBlock } from '../../paper/laid-out-paper';
import { layOut } from '../../paper/lay-out';
import { LAYOUT } from '../../paper/layout';
import type { Paper } from '../../paper/paper';

/** The data that `paper.typ` sets, as JSON: words in final form and the numbers of the layout. */
export function toTypst(paper: Paper): string {
  const { annexes, blocks, ...rest } = layOut(paper);
  return JSON.stringify({
    ...rest,
    blocks: blocks.map(withoutEvidence),
    annexes: annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(withoutEvidence) })),
    layout: LAYOUT,
  });
}

/** A printed page links nowhere. */
function withoutEvidence(block: LaidOutBlock): LaidOutBlock {
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map(({ text }) => ({ text })) }));
  return { ...block, rows };
}
