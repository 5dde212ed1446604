import { CallForProjects } from '#libs/calls/call.entity';
import { mayReadCall } from '#libs/calls/call.policy';
import type { Actor } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** The call, locked until the end of the transaction; NOT_FOUND when the actor may not see it. */
export async function loadCall({ tx }: Work, actor: Actor, id: string): Promise<CallForProjects> {
  const call = await tx.findOne(CallForProjects, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!call || !mayReadCall(actor, call)) throw platformErrors.notFound('CallForProjects');
  return call;
}
