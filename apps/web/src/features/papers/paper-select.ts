import { foldText } from '../../shared/format/fold';

/** A title is found without its marks. */
export const searchFolded = {
  filterOption: (typed: string, option?: { label?: unknown }) =>
    foldText(String(option?.label ?? '')).includes(foldText(typed)),
};
