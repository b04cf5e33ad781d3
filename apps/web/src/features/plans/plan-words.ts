import type { PlanFinding, PlanSummary } from '@dong-hanh/contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import './messages';

type Say = TFunction<'plans'>;
type Content = PlanFinding['content'];

/** A figure with at most two places, as the language writes it. */
export const showFigure = (value: number): string =>
  new Intl.NumberFormat(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
const number = (value: unknown): string | null => (typeof value === 'number' ? showFigure(value) : null);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const day = (value: unknown): string | null => (typeof value === 'string' ? showDay(value) : null);

/** The day a report is due, as the plan says it. */
function dueOf({ dueMonthDay, due }: Content, t: Say): string | null {
  if (typeof dueMonthDay === 'string') return dueMonthDay.split('-').reverse().join('/');
  if (typeof due !== 'object' || due === null) return null;
  const { day: on, month } = due as { day: number; month: 'last-of-period' | 'after-period' };
  return t(`due.${month}`, { day: on });
}

function quantity({ comparator, value, valueTo, unit, inherited }: Content, t: Say): string {
  if (inherited === true && value === null) return t('inherited');
  const figure = number(value);
  if (figure === null) return t(`comparator.${comparator as 'directional'}`);
  const to = number(valueTo);
  return `${t(`comparator.${comparator as '='}`)} ${to === null ? figure : `${figure}–${to}`} ${text(unit) ?? ''}`.trim();
}

export interface FindingWords {
  /** What counts at a glance: the figure, the office, the year. */
  head: string | null;
  body: string;
  /** The rest, in small letters. */
  more: string[];
}

const some = (...parts: (string | null)[]): string[] => parts.filter((part) => part !== null);

/** Says a finding in words. */
export function useFindingWords() {
  const { t } = useTranslation('plans');
  return (finding: PlanFinding, targetOf: (index: number) => string) => findingWords(finding, t, targetOf);
}

function findingWords({ kind, content }: PlanFinding, t: Say, targetOf: (index: number) => string): FindingWords {
  const until = content.dueOn ? t('until', { day: day(content.dueOn) }) : null;
  switch (kind) {
    case 'target':
      return {
        head: quantity(content, t),
        body: text(content.subject) ?? text(content.text) ?? '',
        more: some(
          until,
          content.baseline ? t('comparedWith', { baseline: text(content.baseline) }) : null,
          text(content.scope),
          typeof content.partOf === 'number' ? t('partOf', { target: targetOf(content.partOf) }) : null,
        ),
      };
    case 'quota':
      return {
        head: number(content.value) ?? t('unknown'),
        body: text(content.unitName) ?? '',
        more: some(targetOf(Number(content.target)), text(content.condition)),
      };
    case 'deliverable':
      return { head: text(content.owner), body: text(content.text) ?? '', more: some(until) };
    case 'task':
      return {
        head: text(content.agency) ?? t('nobody'),
        body: text(content.text) ?? '',
        more:
          Array.isArray(content.with) && content.with.length > 0
            ? [t('together', { with: content.with.join(', ') })]
            : [],
      };
    case 'roadmap':
      return {
        head: String(content.year),
        body: text(content.text) ?? '',
        more: some(content.value === undefined ? null : `${number(content.value)} ${text(content.unit) ?? ''}`.trim()),
      };
    case 'budget':
      return {
        head: t('money', { amount: number(content.amount) }),
        body: text(content.purpose) ?? text(content.source) ?? t('noPurpose'),
        more: some(
          content.year === undefined ? null : String(content.year),
          content.purpose ? text(content.source) : null,
        ),
      };
    case 'report':
      return {
        head: t(`period.${content.period as 'month'}`),
        body: t('fromTo', { from: text(content.from) ?? t('unknown'), to: text(content.to) ?? t('unknown') }),
        more: some(dueOf(content, t)),
      };
    case 'legal-basis':
    case 'citation':
      return { head: text(content.number), body: text(content.text) ?? '', more: some(day(content.date)) };
    default:
      return { head: null, body: text(content.text) ?? '', more: [] };
  }
}

export const periodOf = ({ periodFrom, periodTo }: Pick<PlanSummary, 'periodFrom' | 'periodTo'>): string | null =>
  periodFrom === null && periodTo === null
    ? null
    : periodFrom === periodTo
      ? showDay(periodFrom ?? '')
      : `${periodFrom ? showDay(periodFrom) : '…'} – ${periodTo ? showDay(periodTo) : '…'}`;
