import { eventRecorder } from '#libs/platform/database/event-recorder';
import type { CohortVerb } from '#libs/schools/cohort-lifecycle';
import type { EnrolmentVerb } from '#libs/schools/enrolment-lifecycle';

/** Names derive from the verbs of the lifecycles; the rest is named here. */
export type CohortEvent =
  | 'cohort.create'
  | 'cohort.import-roster'
  | 'cohort.import-ballots'
  | 'cohort.undo-import'
  | 'offer.create'
  | `cohort.${CohortVerb}`;
export type EnrolmentEvent = 'enrolment.invite' | 'enrolment.correct' | 'ballot.submit' | `enrolment.${EnrolmentVerb}`;

export const recordCohortEvent = eventRecorder<CohortEvent>();
export const recordEnrolmentEvent = eventRecorder<EnrolmentEvent>();
