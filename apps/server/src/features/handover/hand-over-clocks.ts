import {
  type Basis,
  type LawSettings,
  type LegalRule,
  lawSettingsInForce,
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
 * read so far says how soon the receiver answers: the same time is held to be meant, and is marked so (confidence M); under Law 120 a setting holds it.
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

/** What a competent office decided on the time to answer; a commune's is in the law. */
const settingOfReceiver: Partial<Record<Receiver, keyof LawSettings>> = {
  facility: 'facilityAnswerHoursC',
  court: 'courtAnswerWorkingDaysC',
  office: 'officeAnswerWorkingDaysC',
};

function dueAfter(start: Date, { unit, value }: Pick<LegalRule, 'unit' | 'value'>): Date {
  if (unit === 'h') return new Date(start.getTime() + value * MS_PER_HOUR);
  const day = localDay(start.getTime());
  const last = unit === 'wd' ? workingCalendar.addWorkingDays(day, value) : day + value;
  return new Date(startOfDay(last) + MS_PER_DAY - 1);
}

function answerTime(receiver: Receiver, inC: boolean): number | null {
  const setting = settingOfReceiver[receiver];
  return inC && setting !== undefined ? Number(lawSettingsInForce()[setting]) : null;
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
    answerDueAt: dueAfter(offeredAt, { unit: rule.unit, value: answerTime(receiver, inC) ?? rule.value }),
    basis: rule.basis.map((one) => (receiver === 'unit' ? one : { ...one, confidence: 'M' })),
  };
}
