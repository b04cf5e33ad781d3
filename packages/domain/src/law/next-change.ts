import { type EpochMs, parsePlainDate, startOfDay } from '../calendar/index';
import type { CaseFile } from './case-file';
import type { Moment } from './moment';
import { regimes } from './regimes';
import { firstBeyond } from './step-clock';

const switchOvers: readonly EpochMs[] = regimes.map(({ from }) => startOfDay(parsePlainDate(from)!));

/**
 * The first moment after now at which deadlines or flags become others although nothing more is recorded: a time that
 * had to pass unused has passed, what an act said would be done is done, a right has lapsed, an absence is over,
 * another law names another office. That a clock runs late is not among them: its due time says so by itself.
 */
export function nextChange(file: CaseFile, now: Moment): EpochMs | null {
  const moments: EpochMs[] = [...switchOvers];
  const awaited = new Set(file.clocks.map(({ after }) => after));
  for (const clock of file.clocks) {
    if (clock.metMs === null && clock.endedMs === null && clock.toldMs !== null) moments.push(clock.toldMs);
    if (clock.metMs === null && clock.endedMs === null && (clock.lapses || awaited.has(clock)))
      moments.push(firstBeyond(clock));
  }
  for (const absence of file.absences) moments.push(startOfDay(absence.through + 1));
  const ahead = moments.filter((ms) => ms > now.ms);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
