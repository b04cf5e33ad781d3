import { describe, expect, it } from 'vitest';
import { readNationalId } from './national-id';
import { toPartialDate } from './partial-date';
import { comparePeople, type KnownIdentity, type Nearness } from './same-person';

const person = (fullName: string, bornOn?: string, id?: string, sex?: 'male' | 'female'): KnownIdentity => ({
  fullName,
  ...(bornOn ? { bornOn: toPartialDate(bornOn)! } : {}),
  ...(id ? { nationalId: readNationalId(id).id! } : {}),
  ...(sex ? { sex } : {}),
});
const ID = '037085000257';
const OTHER = '037085000258';

describe('whether two records are of one person', () => {
  it.each<[string, KnownIdentity, KnownIdentity]>([
    ['same', person('Nguyễn Văn Hoà', '1985-06-05'), person('NGUYỄN VĂN HÒA', '1985-06-05')],
    ['same', person('Nguyễn Văn An', '1985', ID), person('Nguyen Van An', '1985-06-05', ID)],
    ['possible', person('Nguyễn Văn An', '1985', ID), person('Trần Thị Bé', '1985', ID)],
    ['possible', person('Nguyễn Văn An', '1985', ID), person('Nguyễn Văn An', '1971', ID)],
    ['possible', person('Nguyễn Văn An', '1985-06-05', ID), person('Nguyễn Văn An', '1985-06-05', OTHER)],
    ['possible', person('Nguyễn Văn An', '1985'), person('Nguyễn Văn An', '1985')],
    ['possible', person('Nguyễn Văn An', '1985'), person('Nguyễn Văn An', '1985-06-05')],
    ['possible', person('Nguyễn Văn An', '1985-06-05'), person('Nguyễn An', '1985-06-05')],
    ['possible', person('Nguyễn Văn An', '1985-06-05'), person('Nguyễn Văn An', '1985-05-06')],
    ['possible', person('Nguyễn Văn An'), person('Nguyễn Văn An', '1985')],
    ['different', person('Nguyễn Văn An', '1985', ID), person('Nguyễn Văn An', '1985', OTHER)],
    ['different', person('Nguyễn Văn An', '1985'), person('Nguyễn Văn An', '1971')],
    [
      'different',
      person('Nguyễn Văn An', '1985', undefined, 'male'),
      person('Nguyễn Văn An', '1985', undefined, 'female'),
    ],
    ['different', person('Nguyễn Văn An', '1985-06-05'), person('Nguyễn Văn Bình', '1985-06-05')],
  ])('%s: %o and %o', (verdict, a, b) => {
    expect(comparePeople(a, b).verdict).toBe(verdict);
    expect(comparePeople(b, a)).toEqual(comparePeople(a, b));
  });

  it.each<[string, Nearness, KnownIdentity, KnownIdentity]>([
    ['possible', 'apart', person('Nguyễn Văn An', '1985', ID), person('Nguyễn Văn An', '1985', ID)],
    ['possible', 'apart', person('Nguyễn Văn An', '1985-06-05'), person('Nguyễn Văn An', '1985-06-05')],
    ['possible', 'apart', person('Nguyễn Văn An', '1985-06-05'), person('Nguyen Van An', '1985-06-05')],
    ['different', 'apart', person('Nguyễn Văn An', '1985'), person('Nguyễn Văn An', '1985')],
    ['possible', 'same-province', person('Nguyễn Văn An', '1985'), person('Nguyễn Văn An', '1985')],
    ['different', 'same-province', person('Nguyễn Văn An', '1985'), person('Nguyen Van An', '1985')],
    ['different', 'same-province', person('Nguyễn Văn An'), person('Nguyễn Văn An')],
  ])('%s when they are %s: %o and %o', (verdict, nearness, a, b) => {
    expect(comparePeople(a, b, nearness).verdict).toBe(verdict);
  });

  it('says what the likeness rests on', () => {
    expect(comparePeople(person('Lê An', '1985', ID), person('Lê An', '1985', ID)).reasons).toEqual(['national-id']);
    expect(comparePeople(person('Lê An'), person('Lê An', '1985')).reasons).toEqual(['name']);
    expect(comparePeople(person('Lê An', '1985-01-02'), person('Lê Ân', '1985-01-02')).reasons).toEqual([
      'similar-name-and-birth',
    ]);
  });
});
