import type { ActKind, Actor, Confidence, Text } from '@dong-hanh/domain';
import { fieldOf } from './fields/index';
import type { FieldOption, FormField } from './form-field';
import { type FormLine, NotationError, type Part, parseBody, parseParts } from './notation';

export type Instrument = 'D163' | 'D116' | 'D105' | 'D109' | 'SLIP';

interface InstrumentDetails {
  readonly name: string;
  /** How papers go on after its name. */
  readonly citation?: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

export const instruments: Readonly<Record<Instrument, InstrumentDetails>> = {
  D163: { name: 'Nghị định số 163/2026/NĐ-CP', validFrom: '2026-07-01' },
  D116: {
    name: 'Nghị định số 116/2021/NĐ-CP',
    citation:
      'ngày 21 tháng 12 năm 2021 của Chính phủ quy định chi tiết một số điều của Luật Phòng, chống ma túy, Luật Xử lý vi phạm hành chính về cai nghiện ma túy và quản lý sau cai nghiện ma túy',
    validFrom: '2022-01-01',
    validTo: '2026-06-30',
  },
  D105: {
    name: 'Nghị định số 105/2021/NĐ-CP',
    citation:
      'ngày 04 tháng 12 năm 2021 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy',
    validFrom: '2022-01-01',
    validTo: '2026-06-30',
  },
  /** Not seen to be repealed by the law of 2025. */
  D109: { name: 'Nghị định số 109/2021/NĐ-CP', validFrom: '2022-01-01' },
  /** The system's own, of no decree. */
  SLIP: { name: 'Phiếu của hệ thống', validFrom: '2022-01-01' },
};

export type FormKind =
  | 'application'
  | 'certificate'
  | 'contract'
  | 'decision'
  | 'letter'
  | 'list'
  | 'minutes'
  | 'notice'
  | 'plan'
  | 'proposal'
  | 'register'
  | 'sheet'
  | 'slip'
  | 'statement'
  | 'undertaking';

/** What was lost in the copy that was read, and put back from notes, sister forms and articles. */
export type RebuiltPart = 'header' | 'symbol' | 'title' | 'wording' | 'tables' | 'recipients' | 'signatures';

/** What a form says, as it is written down. `defineForm` makes the definition of it. */
export interface FormSpec {
  /** Instrument, annex and number: `D163-V-22`, `D105-07`, `D116-26A`. */
  readonly code: string;
  readonly title: Text;
  readonly kind: FormKind;
  readonly header: 'office' | 'national' | 'letter';
  /** Type code of the number (`QĐ`); absent on papers that no register numbers. */
  readonly symbol?: string;
  /** What stands after it where the form says so (`CA`), until the office has its own. */
  readonly issuerSymbol?: string;
  readonly madeBy: readonly Actor[];
  readonly signedBy: readonly Actor[];
  readonly article: string;
  readonly confidence: Confidence;
  readonly rebuilt: readonly RebuiltPart[];
  readonly acts?: readonly ActKind[];
  /** What stands as title; of a letter the name is its subject after "V/v". */
  readonly heading: { readonly name: string; readonly summary?: string };
  readonly addressees?: readonly string[];
  readonly body: string;
  /** Lists that go with the paper on pages of their own. */
  readonly attachments?: readonly AttachmentSpec[];
  /** Office whose head, or a deputy for it, signs at the right. */
  readonly office?: string;
  readonly parties?: readonly (readonly FormParty[])[];
  readonly recipients?: readonly string[];
  readonly photo?: string;
  readonly orientation?: 'landscape';
  /** Papers without the line of place and date. */
  readonly undated?: true;
  /** Carries a code by which the paper can be checked. */
  readonly coded?: true;
  /** In rehabilitation at home the assigned counsellor sends and signs it, on paper. */
  readonly byCounsellorAtHome?: true;
  /** Values this form can do without, though others need them. */
  readonly optional?: readonly string[];
  readonly conditional?: readonly string[];
  /** Options of a choice that the law does not know, or knows no longer. */
  readonly notOffered?: Readonly<Record<string, readonly string[]>>;
}

export interface AttachmentSpec {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly body: string;
}

/** A person or side that signs; the name comes from a field where one is known. */
export interface FormParty {
  readonly caption: string;
  readonly name?: string;
  /** Signs for an office, with its seal. */
  readonly sealed?: true;
  /** Alone in its row, in the middle and not at the right. */
  readonly middle?: true;
}

export interface FormDefinition
  extends Omit<
    FormSpec,
    | 'acts'
    | 'heading'
    | 'addressees'
    | 'body'
    | 'attachments'
    | 'recipients'
    | 'optional'
    | 'conditional'
    | 'notOffered'
    | 'parties'
  > {
  readonly instrument: Instrument;
  readonly annex: string | null;
  readonly number: number | null;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly numbered: boolean;
  readonly acts: readonly ActKind[];
  readonly heading: { readonly name: readonly Part[]; readonly summary?: readonly Part[] };
  readonly addressees: readonly (readonly Part[])[];
  readonly body: readonly FormLine[];
  readonly attachments: readonly (Omit<AttachmentSpec, 'body'> & { readonly body: readonly FormLine[] })[];
  readonly parties: readonly (readonly FormParty[])[];
  readonly recipients: readonly FormLine[];
  /** Every value the paper prints, in the order of first use. */
  readonly fields: readonly FormField[];
}

export function defineForm(spec: FormSpec): FormDefinition {
  const {
    optional = [],
    conditional = [],
    notOffered = {},
    heading,
    addressees,
    body,
    recipients,
    parties,
    acts,
    attachments,
    ...rest
  } = spec;
  const parsed = {
    heading: {
      name: parseParts(heading.name),
      ...(heading.summary === undefined ? {} : { summary: parseParts(heading.summary) }),
    },
    addressees: (addressees ?? []).map(parseParts),
    body: parseBody(body),
    attachments: (attachments ?? []).map((each) => ({ ...each, body: parseBody(each.body) })),
    recipients: (recipients ?? []).flatMap(parseBody),
  };
  const numbered = spec.symbol !== undefined;
  const keys = [
    ...headKeys(spec, numbered),
    ...keysOfParts([parsed.heading.name, parsed.heading.summary ?? [], ...parsed.addressees].flat()),
    ...linesOf(parsed).flatMap(keysOfLine),
    ...(spec.coded ? ['doc.verifyUrl'] : []),
    ...footKeys(spec),
    ...parsed.recipients.flatMap(keysOfLine),
  ];
  const known = new Set(keys);
  const stray = [...optional, ...conditional, ...Object.keys(notOffered)].find((key) => !known.has(key));
  if (stray !== undefined) throw new NotationError(`${spec.code}: "${stray}" is printed nowhere`);
  const fields = [...known].map((key): FormField => {
    const field = fieldOf(key);
    if (field === undefined) throw new NotationError(`${spec.code}: no field "${key}" in the dictionary`);
    const offered = notOffered[key] === undefined ? field : without(field, notOffered[key]);
    if (optional.includes(key)) return { ...offered, required: 'no' };
    return conditional.includes(key) ? { ...offered, required: 'conditional' } : offered;
  });
  return {
    ...rest,
    ...placeOf(spec.code),
    ...parsed,
    numbered,
    acts: acts ?? [],
    parties: parties ?? [],
    fields,
  };
}

function without(field: FormField, values: readonly string[]): FormField {
  const mark = (option: FieldOption) =>
    values.includes(option.value) ? { ...option, notOffered: true as const } : option;
  return { ...field, options: (field.options ?? []).map(mark) };
}

function placeOf(code: string) {
  const found = /^(D\d+|SLIP)(?:-([IVX]+))?-(\d+[AB]?|[A-Z]+)$/.exec(code);
  const instrument = found?.[1];
  if (found === null || !isInstrument(instrument)) throw new NotationError(`"${code}" is no code of a form`);
  const number = /^\d/.test(found[3]!) ? Number.parseInt(found[3]!, 10) : null;
  const { validFrom, validTo } = instruments[instrument];
  return {
    instrument,
    annex: found[2] ?? null,
    number,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  };
}

function isInstrument(word: string | undefined): word is Instrument {
  return word !== undefined && Object.hasOwn(instruments, word);
}

/** Every line of the paper and of what goes with it. */
export function linesOf({ body, attachments }: Pick<FormDefinition, 'body' | 'attachments'>): FormLine[] {
  return [...body, ...attachments.flatMap((each) => each.body)];
}

function headKeys({ header, undated }: FormSpec, numbered: boolean): string[] {
  const issuer = header === 'national' ? [] : ['unit.superiorName', 'unit.name'];
  const number = numbered ? ['doc.number', 'doc.symbol'] : [];
  return [...issuer, ...number, ...(undated ? [] : ['unit.place', 'doc.issuedOn'])];
}

function footKeys({ office, parties }: FormSpec): string[] {
  const signer = office === undefined ? [] : ['signer.title', 'signer.authority', 'signer.ownTitle', 'signer.name'];
  const names = (parties ?? []).flat().flatMap(({ name }) => (name === undefined ? [] : [name]));
  return [...signer, ...names];
}

function keysOfLine({ condition, parts }: FormLine): string[] {
  return [...(condition === null ? [] : [condition.key]), ...keysOfParts(parts)];
}

function keysOfParts(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => ('key' in part ? [part.key] : []));
}
