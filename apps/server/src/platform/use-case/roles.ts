/** Groups of roles that policies name. Administrators and auditors read no file of a person. */
export const fileWriters = ['commune-officer', 'commune-police-chief', 'province-manager', 'operator'] as const;
export const fileReaders = [...fileWriters, 'commune-chair', 'report-signer', 'facility-officer', 'mentor'] as const;
export const reporters = [...fileWriters, 'commune-chair', 'report-signer'] as const;
export const administrators = ['administrator', 'operator'] as const;
export const auditors = ['auditor', 'operator'] as const;
