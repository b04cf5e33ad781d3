import { type EpochDay, parsePlainDate } from '../calendar/index';
import { actRules } from './acts/index';
import { actLabels } from './labels';
import { noPayload, type PayloadField, payloadFields } from './payload';
import { officeSpans, regimes } from './regimes';
import { type Basis, rules } from './rules';
import { type ActKind, type Actor, actKinds, type RegimeCode, type Text } from './vocabulary';

/** What the form "record an act" needs to know about one kind of act. */
export interface ActSpec {
  readonly kind: ActKind;
  readonly label: Text;
  readonly defaultActor: Actor;
  readonly allowedActors: readonly Actor[];
  readonly payload: readonly PayloadField[];
  /** The law counts hours from or to it: ask for the time of day. */
  readonly needsTime: boolean;
  readonly basis: readonly Basis[];
}

function existsOn(actor: Actor, day: EpochDay): boolean {
  const span = officeSpans[actor];
  return span === undefined || (day >= span.firstDay && day <= span.lastDay);
}

function knows(entry: { readonly regimes?: readonly RegimeCode[] }, regime: RegimeCode): boolean {
  return entry.regimes === undefined || entry.regimes.includes(regime);
}

function fieldsIn(kind: ActKind, regime: RegimeCode): PayloadField[] {
  return (payloadFields[kind] ?? noPayload)
    .filter((field) => knows(field, regime))
    .map((field) =>
      field.options ? { ...field, options: field.options.filter((option) => knows(option, regime)) } : field,
    );
}

/** Every field an act of this kind may carry, under whatever law: to show what was recorded. */
export function payloadFieldsOf(kind: string): readonly PayloadField[] {
  return payloadFields[kind as ActKind] ?? noPayload;
}

/** The kinds of act a regime knows, with the offices that exist on a day ('YYYY-MM-DD', default: the regime's first). */
export function actSpecs(regime: RegimeCode, date?: string): ActSpec[] {
  const firstDay = regimes.find((entry) => entry.code === regime)!.from;
  const day = parsePlainDate(date ?? firstDay) ?? parsePlainDate(firstDay)!;
  const specs: ActSpec[] = [];
  for (const kind of actKinds) {
    const actRule = actRules.get(kind);
    const row = actRule?.rows[regime];
    if (!actRule || !row) continue;
    const allowedActors = row.actors.filter((actor) => existsOn(actor, day));
    specs.push({
      kind,
      label: actLabels[kind],
      defaultActor: allowedActors[0] ?? row.actors[0]!,
      allowedActors,
      payload: fieldsIn(kind, regime),
      needsTime: actRule.needsTime?.includes(regime) ?? false,
      basis: rules[row.rule].basis,
    });
  }
  return specs;
}
