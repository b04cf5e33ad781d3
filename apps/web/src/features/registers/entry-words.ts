import type { RegisterEntry } from '@dong-hanh/contract';
import {
  type ApproximateFigure,
  type CellField,
  correctionOn,
  type EntryContent,
  getRegister,
  modelOn,
  type RegisterField,
} from '@dong-hanh/domain';
import type { Tone } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import './messages';

export interface EntryMark {
  tone: Tone;
  text: string;
}

/** What an entry says, in words of the reader. */
export function useEntryWords() {
  const { t } = useTranslation('registers');

  const cell = (name: string, field: CellField, value: unknown): string => {
    switch (field.kind) {
      case 'choice':
        return t(`choice.${name}.${value as string}`);
      case 'count':
        return showCount(value as number);
      case 'amount':
        return t('money', { amount: showCount(value as number) });
      case 'figure': {
        const { value: figure, precision } = value as ApproximateFigure;
        return t(`figure.${precision}`, { figure: showCount(figure) });
      }
      case 'day':
        return showDay(value as string);
      default:
        return value as string;
    }
  };

  /** Name and value of every cell that is filled, tables left out. */
  const facts = ({ register, content }: RegisterEntry): { name: string; label: string; value: string }[] =>
    Object.entries<RegisterField>(getRegister(register).fields).flatMap(([name, field]) =>
      field.kind === 'rows' || content[name] === undefined
        ? []
        : [{ name, label: t(`field.${name}`), value: cell(name, field, content[name]) }],
    );

  const span = ({ register, on, until }: Pick<RegisterEntry, 'register' | 'on' | 'until'>) => {
    if (until !== null) return t('span', { from: showDay(on), to: showDay(until) });
    return getRegister(register).time === 'standing' ? t('since', { day: showDay(on) }) : showDay(on);
  };

  /** What a line of the list tells beside the title: choices and names by themselves, figures with their name. */
  const details = (entry: RegisterEntry): string[] => {
    const { register, content, aboutUnit } = entry;
    const { fields } = getRegister(register);
    const told = facts(entry)
      .filter(({ name }) => !untold.has(name) && fields[name]?.kind !== 'link')
      .map(({ name, label, value }) =>
        fields[name]?.kind === 'choice' || isWords(fields[name]) ? value : t('pair', { name: label, value }),
      );
    const { staff = [], others = [] } = register === 'course' ? (content as EntryContent<'course'>) : {};
    const sum = (part: 'attended' | 'invited') => others.reduce((all, row) => all + row[part], 0);
    return [
      ...(aboutUnit ? [aboutUnit.name] : []),
      ...told,
      ...(staff.length > 0 ? [t('attendedStaff', { count: staff.length })] : []),
      ...(others.length > 0
        ? [t('attendedOthers', { attended: showCount(sum('attended')), invited: showCount(sum('invited')) })]
        : []),
    ];
  };

  /** Where the entry stands on a day: the stage of a model, a correction that is due, a class of area. */
  const marks = ({ register, content, until }: RegisterEntry, day: string): EntryMark[] => {
    if (register === 'model') {
      const { stage, meets } = modelOn({ until, content: content as EntryContent<'model'> }, day);
      return [
        ...(stage === null
          ? []
          : [{ tone: stage === 'closed' ? 'neutral' : 'info', text: t(`stage.${stage}`) } as const]),
        ...(meets === null ? [] : [{ tone: meets ? 'good' : 'warn', text: t(meets ? 'meets' : 'meetsNot') } as const]),
      ];
    }
    if (register === 'inspection') {
      const standing = correctionOn(content as EntryContent<'inspection'>, day);
      const tone = ({ none: 'neutral', due: 'info', overdue: 'danger', corrected: 'good' } as const)[standing];
      return standing === 'none' ? [] : [{ tone, text: t(`correction.${standing}`) }];
    }
    if (register === 'area') {
      const { class: kind } = content as EntryContent<'area'>;
      const tone = kind === 'drug-free' ? 'good' : kind === 'other' ? 'neutral' : 'warn';
      return [{ tone, text: t(`choice.class.${kind}`) }];
    }
    return [];
  };

  return { cell, facts, details, span, marks };
}

/** What stands in the title, in the mark, or only in the entry itself. */
const untold = new Set([
  ...['topic', 'title', 'fullName', 'name', 'about', 'place', 'class'],
  ...['finding', 'guidance', 'wishes', 'recheckedOn', 'recheck'],
]);
const isWords = (field: RegisterField | undefined) => field?.kind === 'text' || field?.kind === 'words';

/** The name an entry goes by in lists; an area without a part is the whole commune. */
export function titleOf({ content, unit }: Pick<RegisterEntry, 'content' | 'unit'>): string {
  const { topic, title, fullName, name, about, place } = content as Record<string, string | undefined>;
  return topic ?? title ?? fullName ?? name ?? about ?? place ?? unit.name;
}
