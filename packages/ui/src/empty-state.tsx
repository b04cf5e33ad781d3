import type { ReactNode } from 'react';

/** Nothing to show yet: why, and the first thing to do. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="ui-empty">
      <svg width="48" height="32" viewBox="0 0 48 32" aria-hidden="true" role="presentation">
        <g fill="none" stroke="var(--line-strong)" strokeWidth="1.500" strokeLinecap="round">
          <path d="M4 26c9-1 12-5 14-10S26 5 44 4" />
          <path d="M14 29c7-2 10-5 12-9s6-7 16-8" stroke="var(--line)" />
        </g>
      </svg>
      <div className="ui-empty-title">{title}</div>
      {children ? <div className="ui-empty-text">{children}</div> : null}
      {actions ? <div className="ui-empty-actions">{actions}</div> : null}
    </div>
  );
}
