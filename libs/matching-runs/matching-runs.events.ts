import type { RunVerb } from '#libs/matching-runs/matching-run-lifecycle';
import { eventRecorder } from '#libs/platform/database/event-recorder';

/** Names derive from the verbs of the lifecycle; the request, which makes the run, is named here. */
export type MatchingRunEvent = 'matching-run.request' | `matching-run.${RunVerb}`;

export const recordRunEvent = eventRecorder<MatchingRunEvent>();
