import { type EpochDay, epochDay, type PlainDate, parsePlainDate } from '../calendar/index';
import type { LawDeadline } from './answer';
import type { Actor } from './vocabulary';

export type OverdueLevel = 'commune' | 'district' | 'province';

const districtPoliceEnded = epochDay(2025, 3, 1);
const districtsEnded = epochDay(2025, 7, 1);

function levelOf(actor: Actor, day: EpochDay): OverdueLevel | null {
  switch (actor) {
    case 'P':
      return 'commune';
    case 'CP':
    case 'CPC':
      return day < districtPoliceEnded ? 'district' : 'province';
    case 'CC':
      return day < districtsEnded ? 'district' : 'province';
    case 'LO':
    case 'DCH':
    case 'PPD':
    case 'FH':
    case 'MF':
    case 'DU':
      return 'province';
    case 'RC':
    case 'DC':
      return null;
  }
}

/** Who above must look after a duty that ran out unmet; nobody is above a court. The person's own duty is the commune's to follow up. */
export function overdueLevel(deadline: LawDeadline, day: PlainDate): OverdueLevel | null {
  const owed = deadline.status === 'late' && deadline.metAt === undefined && deadline.closedOn === undefined;
  return owed ? levelOf(deadline.actor, parsePlainDate(day)!) : null;
}
