import type { Clause } from './clauses';
import { spanOfClause } from './clauses';
import { findDirections } from './directions';
import { findInheritedQuota } from './inherited-quotas';
import type { PlanTarget } from './plan-reading';
import type { Quantity } from './quantities';

/** Promises of a clause that name no figure: a quota given from above, something done so often, a direction. */
export function figurelessTargets(text: string, clause: Clause, quantities: readonly Quantity[]): PlanTarget[] {
  return [
    ...(quantities.length === 0 ? [...inherited(clause), ...recurring(clause)] : []),
    ...directions(text, clause, quantities),
  ];
}

function inherited(clause: Clause): PlanTarget[] {
  const quota = findInheritedQuota(clause);
  if (!quota) return [];
  return [{ text: clause.text, ...quota, value: null, unit: null, inherited: true, span: spanOfClause(clause) }];
}

const OFTEN = '(?:hằng|hàng|mỗi) (?:tuần|tháng|ngày|quý)';
const DONE_OFTEN = 'đưa|đăng|phát(?: sóng)?|tuyên truyền|sinh hoạt|họp';
const RECURRING = new RegExp(
  `(?<![\\p{L}])(?:(?:${DONE_OFTEN})(?: (?<unit>tin,? bài|tin|bài viết|bài|phóng sự|chuyên mục))?(?: định kỳ)? (?<often>${OFTEN})|(?<oftenBefore>${OFTEN}),? (?:tổ chức )?(?:${DONE_OFTEN}))(?![\\p{L}])`,
  'u',
);

/** "Đưa tin hàng tuần": so often, but how much each time is not told. */
function recurring(clause: Clause): PlanTarget[] {
  const match = RECURRING.exec(clause.key);
  if (!match?.groups) return [];
  const often = match.groups.often ?? match.groups.oftenBefore ?? '';
  const scopeAt = match.index + match[0].indexOf(often);
  const scope = clause.text.slice(scopeAt, scopeAt + often.length);
  const done = clause.text.slice(match.index, match.index + match[0].length).replace(scope, '');
  return [
    {
      text: clause.text,
      subject: done.replace(/^[\s,]+|\s+$/gu, ''),
      comparator: '>=',
      value: null,
      unit: match.groups.unit ?? null,
      scope,
      span: spanOfClause(clause),
    },
  ];
}

/** A figure right behind the direction is its own target. */
const REACH_OF_FIGURE = 45;

function directions(text: string, clause: Clause, quantities: readonly Quantity[]): PlanTarget[] {
  return findDirections(text, clause).flatMap(({ phrase, subject }): PlanTarget[] => {
    const start = phrase.start - clause.start;
    const end = phrase.end - clause.start + REACH_OF_FIGURE;
    if (quantities.some((quantity) => quantity.start >= start && quantity.start <= end)) return [];
    return [
      { text: phrase.text, subject, comparator: 'directional', value: null, unit: null, span: spanOfClause(phrase) },
    ];
  });
}
