import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../render/html/index';
import { sampleValues } from '../testing/sample-values';
import { OTHER_FIELDS } from './fields/index';
import { formatValue } from './format-value';
import { composeForm, FORMS, type FormField, type FormValue, findForm, formsFor, missingFields } from './index';

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .toLocaleUpperCase('vi');
}

/** How a value stands on the paper, in any of the formats it may have there. */
function traces(field: FormField, value: FormValue): string[] {
  if (['boolean', 'choice', 'choices'].includes(field.type) || field.key === 'doc.verifyUrl') return [];
  const scalar = (each: string | number) =>
    field.type === 'instant' || field.type === 'date'
      ? [formatValue(field, each, null), formatValue(field, each, 'longDate'), formatValue(field, each, 'hour')]
      : [formatValue({ ...field, type: typeof each === 'number' ? 'integer' : 'text' }, each, null)];
  if (typeof value === 'string' || typeof value === 'number') return scalar(value);
  const [first] = value as readonly (string | Record<string, string | number>)[];
  return typeof first === 'object' ? scalar(Object.values(first)[0]!) : scalar(first!);
}

describe.each(FORMS.map((form) => [form.code, form] as const))('the form %s', (_, form) => {
  it('prints every value it asks for', () => {
    const values = sampleValues(form);
    const words = wordsOf(toHtml(composeForm(form, values, 'blank')));
    for (const field of form.fields) {
      const found = traces(field, values[field.key]!);
      if (found.length === 0) continue;
      const isThere = found.some((trace) => words.includes(trace.toLocaleUpperCase('vi')));
      expect(isThere, `${field.key}: ${found[0]}`).toBe(true);
    }
  });

  it('leaves a dotted place for every value it lacks, and no trace of the notation', () => {
    for (const mode of ['blank', 'filled'] as const) {
      const html = toHtml(composeForm(form, {}, mode));
      expect(html).not.toMatch(/[{}|]|\[\[|undefined|null/);
      expect(html).toMatch(/\u2026{2}|paper-cell/);
    }
    const filled = toHtml(composeForm(form, sampleValues(form), 'filled'));
    expect(filled).not.toMatch(/\u2026|[{}|]|\[\[|undefined|null/);
  });

  it('lacks nothing when all is known, and what it needs when nothing is', () => {
    expect(missingFields(form, sampleValues(form))).toEqual([]);
    expect(missingFields(form, {}).every((field) => field.required === 'yes')).toBe(true);
  });
});

describe('the registry of forms', () => {
  it('has one form a code', () => {
    expect(new Set(FORMS.map((form) => form.code)).size).toBe(FORMS.length);
  });

  it('knows no field that no form prints', () => {
    const printed = new Set(FORMS.flatMap((form) => form.fields.map((field) => field.key)));
    expect(Object.keys(OTHER_FIELDS).filter((key) => !printed.has(key))).toEqual([]);
  });

  it('offers the forms of an act that were in force on its day', () => {
    expect(formsFor('vol-decide', '2026-09-05').map((form) => form.code)).toContain('D163-V-22');
    expect(formsFor('vol-decide', '2026-06-30').map((form) => form.code)).not.toContain('D163-V-22');
  });
});

describe('the forms of 2021', () => {
  const earlier = FORMS.filter(({ validTo }) => validTo === '2026-06-30');

  it('cite nothing that came after them', () => {
    for (const form of earlier) {
      expect(toHtml(composeForm(form, {}, 'blank')), form.code).not.toMatch(/163\/2026|năm 202[56]|120\/2025/);
    }
  });

  it('are signed by the offices of their time', () => {
    const signers = Object.fromEntries(earlier.map((form) => [form.code, form.signedBy]));
    expect(signers).toMatchObject({ 'D116-24': ['CC'], 'D116-34': ['LO'], 'D116-50': ['CPC'], 'D105-09': ['CC'] });
    expect(wordsOf(toHtml(composeForm(findForm('D116-24')!, {}, 'blank')))).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN');
  });
});

describe('composing a form', () => {
  const decision = findForm('D163-V-22')!;

  it('fills the head, the body and the signature of the decision on voluntary rehabilitation', () => {
    const words = wordsOf(toHtml(composeForm(decision, sampleValues(decision), 'filled')));
    expect(words).toContain('SỐ: 07/QĐ-CAX');
    expect(words).toContain('AN THỬ, NGÀY 05 THÁNG 9 NĂM 2026');
    expect(words).toContain('TRƯỞNG CÔNG AN XÃ AN THỬ');
    expect(words).toContain('1. ÔNG (BÀ) TRẦN VĂN THỬ GIỚI TÍNH NAM');
    expect(words).toContain('KT. TRƯỞNG CÔNG AN XÃ PHÓ TRƯỞNG CÔNG AN XÃ LÊ THỊ MẪU');
  });

  it('takes the symbol printed in the decree where the office has none', () => {
    const html = toHtml(composeForm(decision, { ...sampleValues(decision), 'doc.symbol': null }, 'filled'));
    expect(html).toContain('Số: 07/QĐ-CA<');
  });

  it('prints data as the letters it is, notation and markup included', () => {
    const odd = '{person.idNumber} <b>x</b> [[y]] {-z-}';
    const values = { ...sampleValues(decision), 'rehab.place': odd };
    expect(toHtml(composeForm(decision, values, 'filled'))).toContain(
      '{person.idNumber} &lt;b&gt;x&lt;/b&gt; [[y]] {-z-}',
    );
  });

  it.each([
    ['D163-V-22', 'term.startsOn', '5 tháng 9', 'date'],
    ['D163-V-22', 'doc.issuedOn', '2026-02-30', 'date'],
    ['D163-V-22', 'doc.number', '7', 'integer'],
    ['D163-V-22', 'signer.authority', 'king', 'choice'],
    ['D163-V-22', 'unit.name', ['Công an xã'], 'text'],
    ['D163-V-23', 'act.at', '2026-09-05', 'instant'],
    ['D163-V-31', 'file.documents', 'Quyết định', 'list'],
    ['D163-III-05', 'profile.substances', ['bia'], 'choices'],
    ['D163-III-05', 'profile.psychosis', 'có', 'boolean'],
    ['D163-V-33', 'family.children', ['Trần Thị Con'], 'table'],
  ])('refuses in %s a wrong value of %s by the name of the field, without the value', (code, key, value, type) => {
    const form = findForm(code)!;
    const compose = () => composeForm(form, { ...sampleValues(form), [key]: value }, 'filled');
    expect(compose).toThrow(new RangeError(`"${key}" is no ${type}`));
  });

  it('prints lines for a choice only when it is taken, and asks only then for their values', () => {
    const application = findForm('D163-V-20')!;
    const at = (placeKind: string) => ({ ...sampleValues(application), 'rehab.placeKind': placeKind });
    expect(toHtml(composeForm(application, at('home'), 'filled'))).toContain('3.2. Kế hoạch');
    expect(toHtml(composeForm(application, at('public'), 'filled'))).not.toContain('3.2. Kế hoạch');
    const missing = (placeKind: string) =>
      missingFields(application, { ...at(placeKind), 'rehab.homePlan': [] }).map((field) => field.key);
    expect(missing('home')).toEqual(['rehab.homePlan']);
    expect(missing('public')).toEqual([]);
  });

  it('shows the printed alternatives on a blank and the chosen one on a filled paper', () => {
    const minutes = findForm('D163-V-23')!;
    const blank = wordsOf(toHtml(composeForm(minutes, {}, 'blank')));
    expect(blank).toContain('VỀ VIỆC GIAO NHẬN QUYẾT ĐỊNH/GIẤY XÁC NHẬN/THÔNG BÁO');
    const filled = composeForm(minutes, { ...sampleValues(minutes), 'delivery.kind': 'certificate' }, 'filled');
    expect(wordsOf(toHtml(filled))).toContain('VỀ VIỆC GIAO NHẬN GIẤY XÁC NHẬN CĂN CỨ');
  });

  it('puts a list that goes with the paper on pages of its own', () => {
    const proposal = findForm('D163-V-46')!;
    const paper = composeForm(proposal, sampleValues(proposal), 'filled');
    expect(paper.annexes).toMatchObject([{ orientation: 'landscape', blocks: [{ kind: 'table' }] }]);
    const html = toHtml(paper);
    expect(html).toContain('paper-sheet-landscape');
    expect(html).not.toContain('Phụ lục');
    expect(missingFields(proposal, {}).map((field) => field.key)).toContain('suspension.people');
  });

  it('keeps the slips of the print where the print is asked for', () => {
    const certificate = findForm('D163-V-56')!;
    const titled = (wording: 'corrected' | 'as-printed') => toHtml(composeForm(certificate, {}, 'blank', wording));
    expect(titled('corrected')).not.toContain('quản lý sau sau cai nghiện');
    expect(titled('as-printed')).toContain('quản lý sau sau cai nghiện');
  });

  it('prints a box that the print lacks where it is corrected, and offers no option the law dropped', () => {
    const stop = findForm('D163-III-08')!;
    const blank = (wording: 'corrected' | 'as-printed') => composeForm(stop, {}, 'blank', wording);
    expect(toHtml(blank('corrected'))).toContain('xử lý chuyển hướng');
    expect(blank('as-printed').blocks).toHaveLength(blank('corrected').blocks.length - 1);
    const offered = (code: string) =>
      findForm(code)!
        .fields.find(({ key }) => key === 'stop.reason')!
        .options!.filter(({ notOffered }) => !notOffered)
        .map(({ value }) => value);
    expect(offered('D163-III-08')).not.toContain('communeEducation');
    expect(offered('D105-09')).toContain('communeEducation');
    expect(offered('D105-09')).not.toContain('diversion');
  });

  it('names the head of a facility only to who was in one', () => {
    const recipients = (placeKind: string) =>
      composeForm(findForm('D163-V-53')!, { 'rehab.placeKind': placeKind }, 'filled').recipients?.entries.join();
    expect(recipients('public')).toContain('Trưởng cơ sở cai nghiện ma túy công lập');
    expect(recipients('home')).not.toContain('cơ sở');
  });

  it('goes to the person, or to who stands for one under 18', () => {
    const names = { 'person.fullName': 'Trần Văn Thử', 'guardian.fullName': 'Trần Thị Mẹ' };
    const recipients = (isMinor: boolean) =>
      composeForm(decision, { ...names, 'person.isMinor': isMinor, 'rehab.placeKind': 'reformatory' }, 'filled')
        .recipients?.entries;
    expect(recipients(false)).toEqual([
      'Trần Văn Thử',
      'Giám đốc Công an cấp tỉnh',
      'Phòng Cảnh sát điều tra tội phạm về ma túy Công an cấp tỉnh',
    ]);
    expect(recipients(true)![0]).toContain('Trần Thị Mẹ (cha, mẹ');
  });

  it('lets no value become markup, whatever is in it', () => {
    const tags = (html: string) => html.match(/<\/?[a-z0-9]+/g);
    const textKeys = decision.fields.filter((field) => field.type === 'text').map((field) => field.key);
    const filledWith = (text: string) =>
      toHtml(
        composeForm(
          decision,
          { ...sampleValues(decision), ...Object.fromEntries(textKeys.map((key) => [key, text])) },
          'filled',
        ),
      );
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[\r\n]/.test(text)),
        (text) => {
          expect(tags(filledWith(text))).toEqual(tags(filledWith('x')));
        },
      ),
      { seed: 37, numRuns: 60 },
    );
  });
});
