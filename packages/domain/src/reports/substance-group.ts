/** Groups the report splits the main substance by. */
export const SUBSTANCE_GROUPS = ['opioids', 'ats', 'cannabis', 'other', 'unknown'] as const;
export type SubstanceGroup = (typeof SUBSTANCE_GROUPS)[number];

const GROUP_BY_PREFIX: Readonly<Record<string, SubstanceGroup>> = {
  OPI: 'opioids',
  ATS: 'ats',
  ECS: 'ats',
  CAN: 'cannabis',
  KET: 'other',
  COC: 'other',
  SED: 'other',
  HAL: 'other',
  NPS: 'other',
  VOL: 'other',
  OTH: 'other',
};

/**
 * Group of a code of the substance list (`OPI-HER`). Alcohol and tobacco are listed for co-use only and say
 * nothing about the drug, so as a main substance they are unknown.
 */
export function substanceGroup(code: string | null): SubstanceGroup {
  if (code === null || code === 'OTH-UNK') return 'unknown';
  return GROUP_BY_PREFIX[code.split('-', 1)[0] ?? ''] ?? 'unknown';
}
