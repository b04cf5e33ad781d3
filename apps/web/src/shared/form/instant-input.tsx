import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, instantAt, showTime, today } from '../format/dates';
import { DateInput } from './date-input';
import { type DateFieldFault, readTime } from './read-date';

/** A day, and the time of day where it is known. */
export function InstantInput({
  value,
  label,
  futureAllowed = false,
  onChange,
  ...control
}: {
  id?: string;
  value: string | null;
  /** What the moment is of, so that its time is told from other times of the form. */
  label: string;
  futureAllowed?: boolean;
  onChange: (value: string | null, fault: DateFieldFault | null) => void;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
  'aria-required'?: true | undefined;
}) {
  const { t } = useTranslation('shared');
  const [day, setDay] = useState(value ? dayOf(value) : null);
  const [time, setTime] = useState(value && value.length > 10 ? showTime(value) : '');
  const tell = (nextDay: string | null, nextTime: string, fault: DateFieldFault | null) => {
    const read = readTime(nextTime);
    if (nextDay === null || fault !== null) onChange(null, fault);
    else if (nextTime.trim() !== '' && read === null) onChange(null, 'not-a-time');
    else onChange(read === null ? nextDay : instantAt(nextDay, read), null);
  };
  return (
    <span className="instant">
      <DateInput
        {...control}
        today={today()}
        wholeDay
        futureAllowed={futureAllowed}
        value={day}
        onChange={(date, fault) => {
          setDay(date);
          tell(date, time, fault);
        }}
      />
      <input
        className="ui-input instant-time"
        aria-label={t('time.of', { label })}
        placeholder={t('time.placeholder')}
        inputMode="numeric"
        autoComplete="off"
        value={time}
        onChange={(event) => {
          setTime(event.target.value);
          tell(day, event.target.value, null);
        }}
      />
    </span>
  );
}
