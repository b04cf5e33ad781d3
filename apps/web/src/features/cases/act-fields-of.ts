import { type ActSpec, actKinds, actSpecs, regimes } from '@dong-hanh/domain';

export type { ActKind } from '@dong-hanh/domain';

/** The regime whose law was in force on a day. */
export function regimeOfDay(day: string) {
  return regimes.find((regime) => regime.from <= day && (regime.to === undefined || day <= regime.to)) ?? regimes[0]!;
}

/** How an act is recorded on a day; an act the law of that day does not know is described by the newest law that does. */
export function specOf(kind: string, day: string): ActSpec | undefined {
  const own = actSpecs(regimeOfDay(day).code, day).find((spec) => spec.kind === kind);
  if (own) return own;
  for (const regime of [...regimes].reverse()) {
    const spec = actSpecs(regime.code).find((item) => item.kind === kind);
    if (spec) return spec;
  }
  return undefined;
}

/** Every kind of act there is, in the order in which a path is walked. */
export const knownKinds: string[] = [...actKinds];
