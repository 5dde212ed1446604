import type { CallForProjects } from '#libs/calls/call.entity';
import type { CallStatus } from '#libs/calls/call-lifecycle';
import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import type { NeedGuard, NeedRelation, NeedStatus } from '#libs/calls/need-submission-lifecycle';
import { relationsToNeed } from '#libs/calls/need-submission.policy';
import type { Actor } from '#libs/identity/actor';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';

type NeedText = Pick<NeedSubmission, 'status' | 'organisationId' | 'title' | 'problem' | 'nonDigitalAlternative'>;

interface CallAtAnInstant {
  readonly call: Pick<CallForProjects, 'status' | 'closesAt'>;
  readonly now: Date;
}

/** Nothing is decided any more on the needs of a cancelled call. */
const closedStatuses: readonly CallStatus[] = ['CLOSED', 'DECIDED', 'ARCHIVED'];

/** What the lifecycle of a need submission needs to know of its call and its text, at an instant. */
export function needSituation(
  actor: Actor,
  need: NeedText,
  { call, now }: CallAtAnInstant,
): Situation<NeedStatus, NeedRelation, NeedGuard> {
  return {
    status: need.status,
    relations: relationsToNeed(actor, need),
    facts: {
      callAcceptsSubmissions: call.status === 'OPEN' && now < call.closesAt,
      isComplete: need.title.trim() !== '' && need.problem.trim() !== '',
      callHasClosed: closedStatuses.includes(call.status),
      nonDigitalQuestionAnswered: need.nonDigitalAlternative.trim() !== '',
    },
  };
}
