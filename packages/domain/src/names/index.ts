export { compareNames } from './compare-names';
export { editDistance } from './edit-distance';
export { checkNamePlausible, NAME_LENGTH_LIMIT, type NameFault } from './name-plausibility';
export { foldName, isWhollyCapital, nameKey, nameSyllables, restoreCapitals, tidyName } from './name-text';
export { oneErrorAway } from './one-error-away';
export { canonicalTone, withoutMarks, withoutTone } from './tone';
