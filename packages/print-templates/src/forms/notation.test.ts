import { describe, expect, it } from 'vitest';
import { parseBody, parseParts } from './notation';

describe('the notation of forms', () => {
  it('tells lines apart by their sign', () => {
    const styles = parseBody('* Căn cứ\n= QUYẾT ĐỊNH:\n# I. PHẦN\n~ Ghi chú\nĐiều 1. Giao\nĐiều này\n\n').map(
      (line) => line.style,
    );
    expect(styles).toEqual(['basis', 'centred', 'heading', 'note', 'article', 'paragraph']);
  });

  it('reads values, boxes, guidance and slips', () => {
    expect(parseParts('Ông {person.fullName|upper} {rehab.placeKind?home} [[ghi rõ]] ngày {-năm-}{+10+}')).toEqual([
      { kind: 'words', text: 'Ông ', wording: 'always' },
      { kind: 'value', key: 'person.fullName', format: 'upper' },
      { kind: 'words', text: ' ', wording: 'always' },
      { kind: 'box', key: 'rehab.placeKind', option: 'home' },
      { kind: 'words', text: ' ', wording: 'always' },
      { kind: 'guidance', text: 'ghi rõ' },
      { kind: 'words', text: ' ngày ', wording: 'always' },
      { kind: 'words', text: 'năm', wording: 'as-printed' },
      { kind: 'words', text: '10', wording: 'corrected' },
    ]);
  });

  it('reads the condition of a line', () => {
    const conditions = parseBody('? a.b: x\n? a.b=c-d: * x\n? !a.b: x').map((line) => [line.condition, line.style]);
    expect(conditions).toEqual([
      [{ key: 'a.b', option: null, negated: false }, 'paragraph'],
      [{ key: 'a.b', option: 'c-d', negated: false }, 'basis'],
      [{ key: 'a.b', option: null, negated: true }, 'paragraph'],
    ]);
  });

  it.each([
    ['Họ tên {person.fullName', 'a bracket is not closed'],
    ['Họ tên person.fullName}', 'a bracket is not closed'],
    ['{person full name}', 'not understood'],
    ['{person.fullName|loud}', 'no format "loud"'],
    ['? person.fullName', 'no condition'],
    ['[[ghi rõ', 'a bracket is not closed'],
  ])('says what is wrong with %s', (line, message) => {
    expect(() => parseBody(line)).toThrow(message);
    expect(() => parseBody(line)).toThrow(line);
  });
});
