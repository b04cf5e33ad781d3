import type { ReactNode } from 'react';
import { Shape, type Tone } from './shape';

/** Shape, word and colour of a state. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="ui-status" data-tone={tone}>
      <Shape tone={tone} size={10} />
      <span>{children}</span>
    </span>
  );
}
