import {
  type Basis,
  type LegalRule,
  localDay,
  MS_PER_DAY,
  MS_PER_HOUR,
  type RuleId,
  regimeOn,
  rules,
  startOfDay,
  workingCalendar,
} from '@dong-hanh/domain';

type Receiver = 'unit' | 'facility' | 'court' | 'office';

/**
 * The law gives the giving side its time, and of a move also the receiving side. For facility, court and office no text
 * read so far says how soon the receiver answers: the same time is held to be meant, and is marked so (confidence M).
 */
const ruleOfReceiver: Record<'B' | 'C', Record<Receiver, RuleId>> = {
  C: { unit: 'C.user.move.h', facility: 'C.vol.delivery.h', court: 'C.comp.send', office: 'C.comp.send' },
  B: { unit: 'B.user.move', facility: 'B.comp.execute', court: 'B.comp.send', office: 'B.comp.send' },
};

const officeKinds = ['procuracy', 'justice-office', 'labour-office'];

/** An organisation's kind as the clocks tell receivers apart; a commune has none. */
function receiverOf(organisationKind: string | null): Receiver {
  if (organisationKind === null) return 'unit';
  if (organisationKind === 'court') return 'court';
  return officeKinds.includes(organisationKind) ? 'office' : 'facility';
}

function dueAfter(start: Date, rule: LegalRule): Date {
  if (rule.unit === 'h') return new Date(start.getTime() + rule.value * MS_PER_HOUR);
  const day = localDay(start.getTime());
  const last = rule.unit === 'wd' ? workingCalendar.addWorkingDays(day, rule.value) : day + rule.value;
  return new Date(startOfDay(last) + MS_PER_DAY - 1);
}

/** Both clocks of a hand-over, under the law in force when it happened. */
export function handOverClocks(
  organisationKind: string | null,
  happenedAt: Date,
  offeredAt: Date,
): { offerDueAt: Date; answerDueAt: Date; basis: Basis[] } {
  const receiver = receiverOf(organisationKind);
  const inC = regimeOn(localDay(happenedAt.getTime())).code === 'C';
  const rule: LegalRule = rules[ruleOfReceiver[inC ? 'C' : 'B'][receiver]];
  return {
    offerDueAt: dueAfter(happenedAt, rule),
    answerDueAt: dueAfter(offeredAt, rule),
    basis: rule.basis.map((one) => (receiver === 'unit' ? one : { ...one, confidence: 'M' })),
  };
}
