import type { ReactNode } from 'react';
import { Shape, type Tone } from './shape';

export interface NoticeProps {
  tone: Tone;
  title?: ReactNode;
  /** Announced at once: for the outcome of what was just asked. */
  live?: boolean;
  children?: ReactNode;
}

export function Notice({ tone, title, live = false, children }: NoticeProps) {
  return (
    <div className="ui-notice" data-tone={tone} role={live ? 'alert' : undefined}>
      <Shape tone={tone} size={14} />
      <div className="ui-notice-body">
        {title ? <div className="ui-notice-title">{title}</div> : null}
        {children}
      </div>
    </div>
  );
}
