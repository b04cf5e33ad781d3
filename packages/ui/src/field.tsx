import { type ReactNode, useId } from 'react';

export interface FieldControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  warning?: ReactNode;
  required?: boolean;
  className?: string;
  /** Names the field for the code that moves the focus to the first fault. */
  name?: string;
  children: (control: FieldControlProps) => ReactNode;
}

/** Label, hint and fault of one control, tied together for assistive technology. */
export function Field({ label, hint, error, warning, required = false, className, name, children }: FieldProps) {
  const id = useId();
  const parts = [hint && `${id}-hint`, error && `${id}-error`, warning && `${id}-warning`].filter(Boolean);
  return (
    <div className={className ? `ui-field ${className}` : 'ui-field'} data-field={name}>
      <label className="ui-field-label" htmlFor={id}>
        {label}
        {required ? (
          <span className="ui-field-required" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </label>
      {children({
        id,
        'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {hint ? (
        <span className="ui-field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="ui-field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      ) : null}
      {warning ? (
        <span className="ui-field-warning" id={`${id}-warning`}>
          {warning}
        </span>
      ) : null}
    </div>
  );
}

/** Moves the focus to the first control inside `root` that is marked at fault. */
export function focusFirstFault(root: ParentNode | null): void {
  const target = root?.querySelector<HTMLElement>('[aria-invalid="true"]');
  target?.focus();
}
