import type { ActKind } from './vocabulary';

const tellingFields: readonly string[] = ['present', 'send'];

const ofStep: Readonly<Record<string, readonly ActKind[]>> = {
  'determine/result': ['addicted', 'not-addicted'],
  'move/notice': ['notice-received'],
  'escape/notice': ['notice-received'],
  // A paper to be ready on the day: there is nothing to record before.
  'post-start/ready': [],
  // Told with the act itself: whoever forgot it corrects the act.
  'move/present': [],
  'complete/present': [],
  'user-stop/send': [],
  'user-end/send': [],
};

/** The act that tells of a duty in its own form, so that it is corrected where that was forgotten. */
export function actTelling(act: string, step: string | null | undefined): string | null {
  return step && tellingFields.includes(step) && ofStep[`${act}/${step}`]?.length === 0 ? act : null;
}

/** The acts by which a duty is done, first the one that is usual; none where its own act tells it. */
export function actsMeeting(act: string, step: string | null | undefined): readonly string[] {
  return (step && ofStep[`${act}/${step}`]) || [act];
}
