import { decodeGlobalId } from '../graphql/global-id.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { PrivacyRequestType } from './privacy-request.type.js';
import { privacyRequestLifecycle, type PrivacyRequestVerb } from '#libs/compliance/privacy-request-lifecycle';
import { privacyRequestSituation } from '#libs/compliance/privacy-request-situation';
import type { PrivacyReadModel } from '#libs/compliance/privacy.read-model';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';

/** What the caller may do with a request now; the facts of all requests of the answer come in one query. */
export async function privacyRequestActions(
  context: RequestContext,
  readModel: PrivacyReadModel,
  request: PrivacyRequestType,
): Promise<PrivacyRequestVerb[]> {
  const loader = loaderOf(context, 'privacy-request-facts', (ids) => readModel.factsOf(ids));
  const facts = await loader.load(decodeGlobalId(request.id)?.id ?? '');
  if (!facts) return [];
  return allowedVerbs(privacyRequestLifecycle, privacyRequestSituation(context.actor, facts, facts.leavesACoordinator));
}
