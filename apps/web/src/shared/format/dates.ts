const zone = 'Asia/Ho_Chi_Minh';

const instantParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026-06-05` as `05/06/2026`, `2026-06` as `06/2026`, `1985` as it is: as precise as it is known. */
export function showDay(date: string): string {
  return date.slice(0, 10).split('-').reverse().join('/');
}

function partsOf(instant: string): Record<string, string> {
  return Object.fromEntries(instantParts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** The day and the time of an instant, on the clocks of Vietnam. */
export function showInstant(instant: string): string {
  const { day, month, year, hour, minute } = partsOf(instant);
  return `${hour}:${minute} ${day}/${month}/${year}`;
}

export function showTime(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

const isDay = (value: string) => /^\d{4}(-\d{2}){0,2}$/.test(value);

/** A day or an instant, whichever it is. */
export function showWhen(value: string): string {
  return isDay(value) ? showDay(value) : showInstant(value);
}

/** A due time. The last minute of a day stands for the day; midnight is the end of the day before, as the law counts. */
export function showDue(value: string): string {
  if (isDay(value)) return showDay(value);
  const time = showTime(value);
  if (time === '23:59') return showDay(dayOf(value));
  if (time !== '00:00') return showInstant(value);
  return `24:00 ${showDay(dayOf(new Date(Date.parse(value) - 1).toISOString()))}`;
}

/** The calendar day on which an instant falls in Vietnam. */
export function dayOf(value: string): string {
  if (isDay(value)) return value;
  const { day, month, year } = partsOf(value);
  return `${year}-${month}-${day}`;
}

export function today(): string {
  return dayOf(new Date().toISOString());
}

/** `14:05` on a day, as an instant with the zone of Vietnam, which knows no summer time. */
export function instantAt(day: string, time: string): string {
  return `${day}T${time}:00+07:00`;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
