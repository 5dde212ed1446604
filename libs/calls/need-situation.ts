import type { CallForProjects } from '#libs/calls/call.entity';
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
      callHasClosed: call.status !== 'OPEN' && call.status !== 'DRAFT',
      nonDigitalQuestionAnswered: need.nonDigitalAlternative.trim() !== '',
    },
  };
}
