import { type EpochDay, type PlainDate, parsePlainDate } from '../calendar/index';
import type { Actor, RegimeCode } from './vocabulary';

export interface Regime {
  readonly code: RegimeCode;
  readonly from: PlainDate;
  /** Last day, absent for the regime in force. */
  readonly to?: PlainDate;
  readonly instruments: readonly string[];
}

const on = (text: string) => text as PlainDate;

export const regimes: readonly Regime[] = [
  {
    code: 'A1',
    from: on('2001-06-01'),
    to: on('2013-12-31'),
    instruments: ['Luật 23/2000/QH10', 'Luật 16/2008/QH12', 'Nghị định 94/2009/NĐ-CP', 'Nghị định 94/2010/NĐ-CP'],
  },
  {
    code: 'A2',
    from: on('2014-01-01'),
    to: on('2021-12-31'),
    instruments: ['Luật 15/2012/QH13', 'Nghị định 221/2013/NĐ-CP', 'Nghị định 136/2016/NĐ-CP'],
  },
  {
    code: 'B1',
    from: on('2022-01-01'),
    to: on('2025-02-28'),
    instruments: ['Luật 73/2021/QH14', 'Nghị định 105/2021/NĐ-CP', 'Nghị định 116/2021/NĐ-CP'],
  },
  {
    code: 'B2',
    from: on('2025-03-01'),
    to: on('2025-06-30'),
    instruments: ['Luật 73/2021/QH14', 'Nghị quyết 190/2025/QH15'],
  },
  {
    code: 'B3',
    from: on('2025-07-01'),
    to: on('2026-06-30'),
    instruments: ['Luật 73/2021/QH14', 'Nghị định 184/2025/NĐ-CP'],
  },
  {
    code: 'C',
    from: on('2026-07-01'),
    instruments: ['Luật 120/2025/QH15', 'Nghị định 163/2026/NĐ-CP'],
  },
];

interface DatedRegime {
  readonly regime: Regime;
  readonly firstDay: EpochDay;
}

const newestFirst: readonly DatedRegime[] = regimes
  .map((regime) => ({ regime, firstDay: parsePlainDate(regime.from)! }))
  .reverse();

/** The regime in force on a day; days before the first one are answered by it, since the older law is not described. */
export function regimeOn(day: EpochDay): Regime {
  for (const { regime, firstDay } of newestFirst) if (day >= firstDay) return regime;
  return regimes[0]!;
}

interface OfficeSpan {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
}

function span(from: string, to: string): OfficeSpan {
  return { firstDay: parsePlainDate(from)!, lastDay: parsePlainDate(to)! };
}

/** Offices that were created or abolished inside the time the system speaks of. */
export const officeSpans: Partial<Record<Actor, OfficeSpan>> = {
  DC: span('2001-06-01', '2025-06-30'),
  DCH: span('2001-06-01', '2025-06-30'),
  LO: span('2001-06-01', '2025-02-28'),
  RC: span('2025-07-01', '9999-12-31'),
};
