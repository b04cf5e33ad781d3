import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/session';
import './messages';
import { entriesQuery } from './registers.queries';

/** The class of each commune on a day, in words, by the code of the commune; classes of a part of one are left out. */
export function useAreaClasses(day: string): ReadonlyMap<string, string> {
  const { t } = useTranslation('registers');
  const enabled = useMay('register-entries.read');
  const { data } = useQuery({ ...entriesQuery('area', { from: day, to: day }), enabled });
  const whole = (data?.items ?? []).filter(({ content }) => content.place === undefined);
  // The newest stands first and wins.
  return new Map(whole.toReversed().map(({ unit, content }) => [unit.code, t(`choice.class.${content.class}`)]));
}
