import type { ButtonHTMLAttributes } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'default' | 'quiet' | 'danger';
  size?: 'small' | 'default' | 'large';
  busy?: boolean;
}

/** A busy button keeps its place in the focus order and ignores presses. */
export function Button({ kind = 'default', size = 'default', busy = false, type, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={rest.className ? `ui-button ${rest.className}` : 'ui-button'}
      data-kind={kind}
      data-size={size}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
