import type { KeyRing } from '../../platform/keys/key-ring';

/** What papers need beside the database. */
export interface PapersContext {
  keyRing: KeyRing;
  /** Where the codes on certificates lead. */
  publicUrl: string;
}
