import type { RunVerb } from '#libs/matching-runs/matching-run-lifecycle';
import { eventRecorder } from '#libs/platform/database/event-recorder';

/**
 * Names derive from the verbs of the lifecycle; the request, which makes the run, is named here, and the publication
 * of a re-match, which tells only those whose place changes.
 */
export type MatchingRunEvent = 'matching-run.request' | 'matching-run.publish-rematch' | `matching-run.${RunVerb}`;

export const recordRunEvent = eventRecorder<MatchingRunEvent>();
