/** Groups of roles that policies name. Administrators and auditors read no file of a person. */
export const fileWriters = ['commune-officer', 'commune-police-chief', 'province-manager', 'operator'] as const;
/** They read the files their organisation holds, and only those. */
export const fileHolders = ['facility-officer', 'court-officer', 'procuracy-officer', 'justice-officer'] as const;
export const fileReaders = [...fileWriters, 'commune-chair', 'report-signer', ...fileHolders, 'mentor'] as const;
export const reporters = [...fileWriters, 'commune-chair', 'report-signer'] as const;
export const administrators = ['administrator', 'operator'] as const;
export const auditors = ['auditor', 'operator'] as const;
