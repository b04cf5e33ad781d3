import type { CaseAnswer, PaperValues } from '@dong-hanh/contract';
import { episodeLabels, standingActs, voluntaryForms } from '@dong-hanh/domain';
import { legalDay } from './legal-day';

type Act = CaseAnswer['acts'][number];
type Episode = CaseAnswer['episodes'][number];

/** The act that decided on a measure, so far as its number is asked with it. */
const deciding: Readonly<Record<string, string>> = { 'compulsory-rehab': 'court-decision', 'post-rehab': 'post-start' };

const written = (day: string) => day.split('-').reverse().join('/');

/** What the file holds of earlier measures. What is not on file stays to be asked. */
export function valuesOfHistory(file: CaseAnswer): PaperValues {
  const acts = standingActs(file.acts);
  const textOf = (kinds: readonly string[]) =>
    file.episodes.filter(({ kind }) => kinds.includes(kind)).map((episode) => describeEpisode(episode, acts));
  const voluntary = textOf(voluntaryForms.filter((form) => form !== 'substitution'));
  const compulsory = textOf(['compulsory-rehab']);
  const post = textOf(['post-rehab']);
  const treatment = file.episodes.findLast(({ kind }) => kind === 'substitution');
  const all = [...voluntary, ...compulsory];
  return {
    ...(voluntary.length > 0 && { 'history.voluntaryRehab': counted(voluntary) }),
    ...(compulsory.length > 0 && { 'history.compulsoryRehab': counted(compulsory) }),
    ...(post.length > 0 && { 'history.postRehab': post.join('; ') }),
    ...(all.length > 0 && { 'history.hadRehab': true, 'history.rehabSummary': counted(all) }),
    ...(treatment && { 'history.hadSubstitution': true }),
    ...(treatment?.endedOn && { 'history.substitutionEndedOn': treatment.endedOn }),
  };
}

const counted = (entries: readonly string[]) => `${String(entries.length).padStart(2, '0')} lần: ${entries.join('; ')}`;

function describeEpisode({ kind, from, endedOn }: Episode, acts: readonly Act[]): string {
  const name = episodeLabels[kind as keyof typeof episodeLabels].vi.toLocaleLowerCase('vi');
  const act = acts.findLast((one) => one.kind === deciding[kind] && legalDay(one.at) <= from);
  const number = act && (act.papers[0]?.number ?? act.paperNumber);
  const decision = number ? ` theo Quyết định số ${number} ngày ${written(legalDay(act.at))}` : '';
  return `${name}${decision} từ ngày ${written(from)}${endedOn === null ? '' : ` đến ngày ${written(endedOn)}`}`;
}
