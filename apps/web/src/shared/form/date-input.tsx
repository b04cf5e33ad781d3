import { useState } from 'react';
import { showDay } from '../format/dates';
import { type DateFieldFault, type DateFieldRules, readDateField } from './read-date';

interface DateInputProps extends DateFieldRules {
  id?: string;
  value: string | null;
  onChange: (date: string | null, fault: DateFieldFault | null) => void;
  placeholder?: string;
  'aria-label'?: string;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
  'aria-required'?: true | undefined;
}

/** A date typed in any usual way; on leaving the field it is shown as it was understood. */
export function DateInput({ value, onChange, today, futureAllowed, wholeDay, ...rest }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...rest}
      className="ui-input"
      autoComplete="off"
      value={typed ?? (value ? showDay(value) : '')}
      onChange={(event) => {
        setTyped(event.target.value);
        const reading = readDateField(event.target.value, {
          today,
          ...(futureAllowed ? { futureAllowed } : {}),
          ...(wholeDay ? { wholeDay } : {}),
        });
        onChange(reading.date, reading.fault);
      }}
      onBlur={() => {
        // What could not be read stays as typed, next to its fault.
        if (value !== null || typed?.trim() === '') setTyped(null);
      }}
    />
  );
}
