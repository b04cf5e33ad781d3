import type { PlanFinding } from '@dong-hanh/contract';
import { useEffect, useRef } from 'react';

interface Piece {
  start: number;
  end: number;
  finding: PlanFinding | null;
}

/** The text cut where the shown findings begin and end; of two in one place the shorter is marked. */
export function piecesOf(length: number, findings: readonly PlanFinding[]): Piece[] {
  const placed = findings.filter((finding) => finding.span !== null);
  const cuts = [...new Set([0, length, ...placed.flatMap(({ span }) => span ?? [])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? length;
    const covering = placed.filter(({ span }) => span && span[0] <= start && span[1] >= end);
    const size = ({ span }: PlanFinding) => (span ? span[1] - span[0] : 0);
    return { start, end, finding: covering.sort((a, b) => size(a) - size(b))[0] ?? null };
  });
}

/** The source text with the passages a finding was made from marked; the chosen one comes into view. */
export function PlanText({
  text,
  findings,
  chosen,
  label,
  onChoose,
}: {
  text: string;
  findings: readonly PlanFinding[];
  chosen: string | null;
  label: string;
  onChoose: (id: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    box.current?.querySelector(`[data-finding="${chosen}"]`)?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text longer than its box is scrolled with the keys
    <section className="plan-text" ref={box} aria-label={label} tabIndex={0}>
      {piecesOf(text.length, findings).map(({ start, end, finding }) => {
        const words = text.slice(start, end);
        if (finding === null) return <span key={start}>{words}</span>;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside is the way for the keyboard
          <mark
            key={start}
            data-finding={finding.id}
            data-state={finding.state}
            data-chosen={finding.id === chosen}
            onClick={() => onChoose(finding.id)}
          >
            {words}
          </mark>
        );
      })}
    </section>
  );
}
