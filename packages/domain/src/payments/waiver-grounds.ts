import type { Basis } from '../law/index';

export const waiverGroundCodes = [
  'policy-beneficiary',
  'poor-household',
  'near-poor-household',
  'minor',
  'orphan',
  'elderly',
  'disabled',
  'no-fixed-abode',
  'other',
] as const;
export type WaiverGround = (typeof waiverGroundCodes)[number];

/** Groups whose cost the State supports; who exactly and how much was not read in the text and is the province's decision. */
export const waiverBasis: Basis = { instrument: 'Nghị định 116/2021/NĐ-CP', article: '39', confidence: 'M' };

/** What is left to pay of the norm, in whole đồng. */
export const owedAfterWaiver = (byNorm: number, waivedPercent: number): number =>
  Math.round((byNorm * (100 - waivedPercent)) / 100);
