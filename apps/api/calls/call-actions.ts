import { decodeGlobalId } from '../graphql/global-id.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { CallType } from './call.type.js';
import { callLifecycle, type CallVerb } from '#libs/calls/call-lifecycle';
import { callSituation } from '#libs/calls/call-situation';
import type { CallsReadModel } from '#libs/calls/calls.read-model';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';

/** What the caller may do with a call now; the facts of all calls of the answer come in one query. */
export async function callActions(
  context: RequestContext,
  readModel: CallsReadModel,
  call: CallType,
): Promise<CallVerb[]> {
  const loader = loaderOf(context, 'call-facts', (ids) => readModel.factsOf(ids));
  const facts = await loader.load(decodeGlobalId(call.id)?.id ?? '');
  return facts ? allowedVerbs(callLifecycle, callSituation(context.actor, call, facts)) : [];
}
