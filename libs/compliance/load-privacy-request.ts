import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { mayReadPrivacyRequest } from '#libs/compliance/privacy-request.policy';
import type { Actor } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** The request, locked until the end of the transaction; NOT_FOUND when the actor may not see it. */
export async function loadPrivacyRequest({ tx }: Work, actor: Actor, id: string): Promise<PrivacyRequest> {
  const request = await tx.findOne(PrivacyRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!request || !mayReadPrivacyRequest(actor, request)) throw platformErrors.notFound('PrivacyRequest');
  return request;
}
