import type { CaseAnswer, PaperValues } from '@dong-hanh/contract';
import { type LawInput, whatIf } from '@dong-hanh/domain';

type Act = CaseAnswer['acts'][number];

/** The box of the decision to stop management for each reason of the law. */
const boxes: Readonly<Record<string, string>> = {
  addicted: 'addicted',
  'commune-education': 'communeEducation',
  reformatory: 'educationFacility',
  diversion: 'diversion',
  prison: 'imprisonment',
  'custody-longer': 'custodyLonger',
  death: 'deadOrMissing',
  missing: 'deadOrMissing',
};

export const stopReasonOf = (act: Act | undefined): string | null =>
  act?.kind === 'user-stop' ? (boxes[String(act.payload.reason)] ?? null) : null;

/** The decision says what was recorded; before it is recorded, what the law would take. */
export function refusedStopReason(file: CaseAnswer, actId: string | null, values: PaperValues) {
  const chosen = values['stop.reason'];
  if (chosen === undefined) return [];
  const stops = file.acts.filter((act) => act.kind === 'user-stop' && act.supersededBy === null && !act.annuls);
  const act = stops.find(({ id }) => id === actId) ?? stops.at(-1);
  if (act !== undefined) return stopReasonOf(act) === chosen ? [] : [{ field: 'stop.reason', code: 'not-as-recorded' }];
  const input = file.lawInput as unknown as LawInput;
  const taken = Object.entries(boxes)
    .filter(([, box]) => box === chosen)
    .some(([reason]) => whatIf(input, { kind: 'user-stop', at: input.asOf, reason }).refusal === null);
  return taken ? [] : [{ field: 'stop.reason', code: 'refused-by-law' }];
}
