import { CallForProjects } from '#libs/calls/call.entity';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { mayReadNeed } from '#libs/calls/need-submission.policy';
import type { Actor } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

export interface NeedWithCall {
  readonly need: NeedSubmission;
  readonly call: CallForProjects;
}

/** The need, locked until the end of the transaction, with its call; NOT_FOUND when the actor may not see it. */
export async function loadNeed({ tx }: Work, actor: Actor, id: string): Promise<NeedWithCall> {
  const need = await tx.findOne(NeedSubmission, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!need || !mayReadNeed(actor, need)) throw platformErrors.notFound('NeedSubmission');
  // The call is held too, so that it cannot close between the look at its status and the commit.
  const call = await tx.findOneOrFail(CallForProjects, {
    where: { id: need.callId },
    lock: { mode: 'pessimistic_read' },
  });
  return { need, call };
}
