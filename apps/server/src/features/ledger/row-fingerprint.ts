import { createHmac, createSecretKey } from 'node:crypto';
import { type LedgerPerson, nameKey } from '@dong-hanh/domain';
import type { KeyRing } from '../../platform/keys/key-ring';

/**
 * Knows a row again whatever file, place or spacing it comes in. Rows that say the same of a person are told apart by
 * how many stood before, so namesakes of one year stay two people.
 */
export function createFingerprints(keyRing: KeyRing): (person: LedgerPerson, unitId: number) => Buffer {
  const key = createSecretKey(keyRing.derive('ledger-row', 32));
  const hash = (said: string) => createHmac('sha256', key).update(said).digest();
  const seen = new Map<string, number>();
  return (person, unitId) => {
    const { fullName, bornOn, sex, nationalId } = person;
    const said = [unitId, nameKey(fullName), bornOn ?? '', sex ?? '', nationalId?.value ?? ''].join('\n');
    const first = hash(said);
    const mark = first.toString('latin1', 0, 12);
    const before = seen.get(mark) ?? 0;
    seen.set(mark, before + 1);
    return before === 0 ? first : hash(`${said}\n${before}`);
  };
}
