import type { HandOverAnswer } from '@dong-hanh/contract';

/** One side of a hand-over: the organisation where one is named, else the unit. */
export function SideName({ side }: { side: HandOverAnswer['from'] }) {
  if (!side.organisation) return <span>{side.unit.name}</span>;
  return (
    <span className="two-lines">
      <span>{side.organisation.name}</span>
      <span className="soft small">{side.unit.name}</span>
    </span>
  );
}
