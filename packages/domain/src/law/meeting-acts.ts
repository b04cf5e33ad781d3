import type { ActKind } from './vocabulary';

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

/** The acts by which a duty is done, first the one that is usual; none where its own act tells it. */
export function actsMeeting(act: string, step: string | null | undefined): readonly string[] {
  return (step && ofStep[`${act}/${step}`]) || [act];
}
