import { actorOf, isAgencyName, partnersIn } from './agencies';
import { clauseAt, itemsOf, spanOfClause } from './clauses';
import { type Block, isBullet } from './outline';
import type { PlanTask } from './plan-reading';
import type { SectionRole } from './sections';
import type { Statement } from './statements';

/** Sections whose lines are work to be done, whoever does it. */
const WORK: readonly (SectionRole | null)[] = ['tasks', 'assignment'];
/** Sentences of a section on work that tell of something else. */
const NO_TASK = /^(?:căn cứ [^,]*$|(?:tổng )?kinh phí(?! cho)[^,;]{0,40}:)/u;
/** Sections that tell of something else, whoever is named. */
const NO_WORK: readonly (SectionRole | null)[] = [
  'bases',
  'situation',
  'objectives',
  'targets',
  'requirements',
  'scope',
];
/** "… thực hiện các nhiệm vụ sau: một; hai; ba" */
const LIST_FOLLOWS = /(?:nhiệm vụ|nội dung|giải pháp|công việc|việc)[^:;]{0,40}:\s*(?=\S)/u;
const SOLUTIONS = /(?:nhiệm vụ|giải pháp)[^:;]{0,60}?(?:,? trong đó|,? gồm| là)\s*:?\s+/u;
const ORDINAL = /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|thứ \p{L}+) là,?\s/u;

/** One task a bullet; one a sentence where there are no bullets. */
export function readTasks(text: string, statements: readonly Statement[], isNews: boolean): PlanTask[] {
  const tasks: PlanTask[] = [];
  let previous: Statement | null = null;
  for (const statement of statements) {
    if (!isWork(statement, isNews)) continue;
    const goesOn: boolean =
      previous !== null &&
      previous.block === statement.block &&
      isItem(statement.block) &&
      previous.agency === statement.agency;
    const found = goesOn ? [extended(text, tasks.pop()!, statement)] : tasksOf(text, statement);
    tasks.push(...found);
    previous = statement;
  }
  return tasks;
}

function isWork({ block, role, clause, agency, namesAgency, contentAt }: Statement, isNews: boolean): boolean {
  if (NO_WORK.includes(role) || isAgencyName(block.text) || NO_TASK.test(clause.key)) return false;
  if (block.children.length > 0 && !(isBullet(block) && WORK.includes(role))) return false;
  if (WORK.includes(role)) return true;
  if (isNews)
    return (agency !== null && contentAt === clause.start) || SOLUTIONS.test(clause.key) || ORDINAL.test(clause.key);
  // Under the heading of an agency in no other section, all is its work.
  return agency !== null && (namesAgency || role === null);
}

function isItem(block: Block): boolean {
  return isBullet(block) || block.marker === 'point';
}

function tasksOf(text: string, statement: Statement): PlanTask[] {
  const { clause, agency, contentAt } = statement;
  const content = clauseAt(text, contentAt, clause.end);
  const list = LIST_FOLLOWS.exec(content.key) ?? (agency === null ? SOLUTIONS.exec(content.key) : null);
  const items = list ? itemsOf(text, clauseAt(text, content.start + list.index + list[0].length, content.end)) : [];
  return (items.length > 1 ? items : [content]).map((item) =>
    taskOf(agency ?? actorOf(item.text)?.name ?? null, item.text, spanOfClause(item)),
  );
}

function taskOf(agency: string | null, text: string, span: PlanTask['span']): PlanTask {
  const partners = partnersIn(text).filter((name) => name !== agency);
  return { agency, ...(partners.length > 0 ? { with: partners } : {}), text, span };
}

function extended(text: string, task: PlanTask, { clause }: Statement): PlanTask {
  const whole = clauseAt(text, task.span[0], clause.end);
  return taskOf(task.agency, whole.text, spanOfClause(whole));
}
