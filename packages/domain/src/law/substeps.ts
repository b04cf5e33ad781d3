import { type Refusal, refuse } from './act-rule';
import { type CaseAct, payloadMoment } from './case-act';
import { isLater } from './moment';
import { regimeOn } from './regimes';
import type { ActKind } from './vocabulary';

/** Payload instants that stand for an act of their own. */
const substepFields: Readonly<Partial<Record<ActKind, readonly (readonly [field: string, kind: ActKind])[]>>> = {
  'vol-decide': [['intakeAt', 'intake']],
  'comp-file': [['noticeReceivedAt', 'notice-received']],
  'to-court': [['acceptedAt', 'court-accept']],
  'court-decision': [['receivedAt', 'notice-received']],
};

const none: readonly CaseAct[] = [];

/** The acts an act carries inside it, at their own time. */
export function substepsOf(act: CaseAct): readonly CaseAct[] | Refusal {
  const fields = substepFields[act.kind];
  if (fields === undefined) return none;
  const substeps: CaseAct[] = [];
  for (const [field, kind] of fields) {
    const moment = payloadMoment(act, field);
    if (moment === null) continue;
    if (isLater(act, moment)) return refuse('substep-before-act', { field });
    const ms = Math.max(moment.ms, act.ms);
    substeps.push({
      ms,
      day: moment.day,
      dateOnly: moment.dateOnly,
      index: act.index,
      kind,
      regime: regimeOn(moment.day).code,
      payload: { kind, at: '' },
      probe: false,
      substep: true,
    });
  }
  return substeps;
}
