import type { LawAct, LawInput, LawPerson } from './input';
import { actLabels, actorLabels } from './labels';
import { type PayloadField, payloadFields } from './payload';
import type { ActKind } from './vocabulary';

/** A row of "Thì": what is looked at and what it must say. */
interface Expectation {
  readonly subject: string;
  readonly value: string;
}

export interface Scenario {
  readonly file: string;
  readonly title: string;
  readonly input: LawInput;
  /** Acts taken over from the scenario it goes on from: its own are numbered after them. */
  readonly before: number;
  readonly expected: readonly Expectation[];
}

function fail(where: string, what: string): never {
  throw new Error(`${where}: ${what}`);
}

/** '05/07/2026' or '05/07/2026 10:00', on a Vietnamese clock. */
export function readDate(text: string, where: string): string {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}:\d{2}))?$/.exec(text.trim());
  if (!match) return fail(where, `không đọc được ngày "${text}"`);
  const [, day, month, year, time] = match;
  return time === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${time}+07:00`;
}

type Labels<Code extends string> = Readonly<Record<Code, { readonly vi: string }>>;

/** The code whose Vietnamese words these are; a code stands for itself. */
export function codeOf<Code extends string>(labels: Labels<Code>, words: string, where: string): Code {
  const wanted = words.trim().replace(/^`(.*)`$/, '$1');
  for (const code of Object.keys(labels) as Code[]) if (code === wanted || labels[code].vi === wanted) return code;
  return fail(where, `không có "${words}" trong danh mục`);
}

function readValue(field: PayloadField, text: string, where: string): unknown {
  if (field.options) {
    const known = field.options.find(({ value, label }) => value === text || label.vi === text);
    return known?.value ?? (field.open ? text : fail(where, `không có "${text}" trong "${field.label.vi}"`));
  }
  if (field.type === 'integer') return Number(text);
  if (field.type === 'boolean') return text === 'có';
  return field.type === 'date' || field.type === 'instant' ? readDate(text, where) : text;
}

function readDetails(kind: ActKind, text: string, where: string): Record<string, unknown> {
  const details: Record<string, unknown> = {};
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const cut = part.indexOf(': ');
    const name = part.slice(0, cut);
    const field = payloadFields[kind]?.find((entry) => entry.name === name || entry.label.vi === name);
    if (cut < 0 || !field) return fail(where, `"${part}" không phải chi tiết của việc này`);
    details[field.name] = readValue(field, part.slice(cut + 2), where);
  }
  return details;
}

const anyWord = /^`([^`]+)`$/;

function readAct(cells: readonly string[], where: string): LawAct {
  const [words = '', at = '', actor = '', details = ''] = cells;
  const raw = anyWord.exec(words)?.[1];
  if (raw !== undefined && !(raw in actLabels)) return { kind: raw, at: readDate(at, where) };
  const kind = codeOf(actLabels, words, where);
  const moment = anyWord.exec(at)?.[1] ?? readDate(at, where);
  const by = actor === '' ? {} : { actor: codeOf(actorLabels, actor, where) };
  return { kind, at: moment, ...by, ...readDetails(kind, details, where) };
}

const usual: LawPerson = { bornOn: '1990-05-20', stableResidence: true, unit: '04801' };

function readPerson(facts: string, where: string): LawPerson {
  let person = usual;
  for (const fact of facts.split(';').map((piece) => piece.trim().replace(/\.$/, ''))) {
    const born = /^sinh (?:ngày |năm )?(.+)$/.exec(fact)?.[1];
    if (born) person = { ...person, bornOn: /^\d{4}$/.test(born) ? born : readDate(born, where) };
    else if (fact === 'không có nơi cư trú ổn định') person = { ...person, stableResidence: false };
    else if (fact === 'có nơi cư trú ổn định') person = { ...person, stableResidence: true };
    else if (fact === 'ở miền núi, hải đảo, vùng sâu, vùng xa') person = { ...person, remoteArea: true };
    else if (fact !== '') fail(where, `không hiểu "${fact}"`);
  }
  return person;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function rowsUnder(lines: readonly string[], header: string): string[][] {
  const start = lines.findIndex((line) => cellsOf(line)[0] === header);
  if (start < 0) return [];
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(cellsOf(line));
  }
  return rows;
}

function lineAfter(lines: readonly string[], word: string): string {
  const prefix = `**${word}** `;
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length) ?? '';
}

/** The same person, further on. */
const continuation = /^tiếp theo tình huống "([^"]+)"/;

function readScenario(file: string, text: string, earlier: ReadonlyMap<string, Scenario>): Scenario {
  const lines = text.split('\n').map((line) => line.trim());
  const title = lines[0]!;
  const where = `${file}, "${title}"`;
  const given = lineAfter(lines, 'Cho');
  const base = continuation.exec(given)?.[1];
  const before = base === undefined ? undefined : (earlier.get(base) ?? fail(where, `không có tình huống "${base}"`));
  const own = rowsUnder(lines, 'Khi').map((cells) => readAct(cells, where));
  const acts = [...(before?.input.acts ?? []), ...own];
  const asOf = lineAfter(lines, 'Xét');
  return {
    file,
    title,
    input: {
      person: before?.input.person ?? readPerson(given, where),
      acts,
      asOf: asOf === '' ? acts.at(-1)!.at : readDate(asOf, where),
    },
    before: acts.length - own.length,
    expected: rowsUnder(lines, 'Thì').map(([subject = '', value = '']) => ({ subject, value })),
  };
}

/** The scenarios of a folder's pages; a later one may go on from an earlier one. */
export function readScenarios(files: readonly string[], textOf: (file: string) => string): Scenario[] {
  const scenarios = new Map<string, Scenario>();
  for (const file of files.filter((name) => name !== 'README.md').sort()) {
    for (const part of textOf(file).split(/^## /m).slice(1)) {
      const scenario = readScenario(file, part, scenarios);
      if (scenarios.has(scenario.title)) fail(file, `hai tình huống cùng tên "${scenario.title}"`);
      scenarios.set(scenario.title, scenario);
    }
  }
  return [...scenarios.values()];
}
