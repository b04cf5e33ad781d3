/** Regimes of Vietnamese rehabilitation law that the system knows by name, oldest first. */
export const regimeCodes = ['A1', 'A2', 'B1', 'B2', 'B3', 'C'] as const;
export type RegimeCode = (typeof regimeCodes)[number];

export const states = [
  'suspected',
  'positive-user',
  'user-managed',
  'user-mgmt-suspended',
  'determination',
  'addict-identified',
  'rehab-registered',
  'rehab-home',
  'rehab-vol-private',
  'rehab-vol-public',
  'substitution',
  'compulsory-file',
  'held-during-file',
  'court',
  'ordered',
  'postponed',
  'exempted',
  'wanted',
  'compulsory-rehab',
  'suspended',
  'escaped',
  'temp-exit',
  'funeral-leave',
  'completed',
  'post-rehab',
  'off-list',
] as const;
export type LegalState = (typeof states)[number];

export const flags = [
  'electronic-monitoring',
  'absent',
  'in-custody',
  'in-prison',
  'moved',
  'deceased',
  'missing',
] as const;
export type LegalFlag = (typeof flags)[number];

export const voluntaryForms = ['rehab-home', 'rehab-vol-private', 'rehab-vol-public', 'substitution'] as const;
export type VoluntaryForm = (typeof voluntaryForms)[number];

export const actKinds = [
  'carried-over',
  'positive-notice',
  'user-manage',
  'user-suspend',
  'user-resume',
  'user-stop',
  'user-end',
  'determine',
  'addicted',
  'not-addicted',
  'register',
  'vol-decide',
  'place-public',
  'intake',
  'stage',
  'private-partial',
  'not-performing',
  'self-stop',
  'violation',
  'comp-file',
  'notice-received',
  'read',
  'hold',
  'to-labour-office',
  'to-court',
  'court-accept',
  'court-question',
  'answer-court',
  'court-decision',
  'execute',
  'postpone',
  'exempt',
  'suspend',
  'resume',
  'reduce',
  'exempt-rest',
  'escape',
  'return',
  'temporary-exit',
  'temporary-return',
  'funeral-leave',
  'transfer-facility',
  'em-start',
  'em-fit',
  'em-violation',
  'em-pause',
  'em-resume',
  'em-waive',
  'em-end',
  'pre-end-notice',
  'post-proposal',
  'complete',
  'post-start',
  'post-end',
  'absence',
  'move',
  'custody',
  'prison',
  'release',
  'death-or-missing',
] as const;
export type ActKind = (typeof actKinds)[number];

export const actors = ['CPC', 'CP', 'CC', 'PPD', 'RC', 'DC', 'DCH', 'LO', 'FH', 'P', 'MF', 'DU'] as const;
export type Actor = (typeof actors)[number];

export const confidences = ['V', 'V-OCR', '2H', 'M'] as const;
/** How surely the text behind a rule was read: verified, verified on a machine reading, second hand, from memory. */
export type Confidence = (typeof confidences)[number];

export const deadlineStatuses = ['open', 'met', 'late', 'cancelled'] as const;
export type DeadlineStatus = (typeof deadlineStatuses)[number];

export const episodeKinds = [
  'user-managed',
  'user-mgmt-suspended',
  'determination',
  'rehab-home',
  'rehab-vol-private',
  'rehab-vol-public',
  'substitution',
  'held-during-file',
  'postponed',
  'wanted',
  'compulsory-rehab',
  'suspended',
  'escaped',
  'temp-exit',
  'funeral-leave',
  'post-rehab',
  'electronic-monitoring',
] as const;
export type EpisodeKind = (typeof episodeKinds)[number];

export interface Text {
  readonly vi: string;
  readonly en: string;
}
