import { useState } from 'react';
import { type ApiProblem, isProblem } from '../../shared/api/problem';
import { type DateFaults, type IdentityDraft, isNamePlausible } from './identity-draft';

export type IdentityFaults = Partial<Record<keyof IdentityDraft | 'unitCode', string>>;

/** The state of an identity form, the faults of its fields, and what the server found wrong with them. */
export function useIdentityForm(initial: IdentityDraft, problem: unknown) {
  const [draft, setDraft] = useState(initial);
  const [dateFaults, setDateFaults] = useState<DateFaults>({});
  const [checked, setChecked] = useState(false);

  const set = <Key extends keyof IdentityDraft>(key: Key, value: IdentityDraft[Key]) =>
    setDraft((current) => ({ ...current, [key]: value }));

  const setDate = (key: 'bornOn' | 'firstUsedOn', date: string | null, fault: DateFaults['bornOn']) => {
    set(key, date);
    setDateFaults((current) => ({ ...current, [key]: fault }));
  };

  const faults: IdentityFaults = {};
  if (checked) {
    if (draft.fullName.trim() === '') faults.fullName = 'required';
    else if (!isNamePlausible(draft.fullName)) faults.fullName = 'name-not-plausible';
    if (draft.otherName.trim() !== '' && !isNamePlausible(draft.otherName)) faults.otherName = 'name-not-plausible';
    for (const key of ['bornOn', 'firstUsedOn'] as const) if (dateFaults[key]) faults[key] = dateFaults[key];
  }
  const refused: ApiProblem | null = isProblem(problem, 'invalid-request') ? problem : null;
  for (const fault of refused?.faults ?? []) faults[fault.field as keyof IdentityFaults] ??= fault.code;

  const isSendable = () =>
    draft.fullName.trim() !== '' &&
    isNamePlausible(draft.fullName) &&
    (draft.otherName.trim() === '' || isNamePlausible(draft.otherName)) &&
    !dateFaults.bornOn &&
    !dateFaults.firstUsedOn;

  return {
    draft,
    setDraft,
    set,
    setDate,
    faults,
    /** Shows every fault from now on; true where nothing is at fault. */
    check: () => {
      setChecked(true);
      return isSendable();
    },
  };
}

export type IdentityForm = ReturnType<typeof useIdentityForm>;
