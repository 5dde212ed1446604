import { decodeGlobalId } from '../graphql/global-id.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { NeedSubmissionType } from './need-submission.type.js';
import type { CallsReadModel } from '#libs/calls/calls.read-model';
import { needLifecycle, type NeedVerb } from '#libs/calls/need-submission-lifecycle';
import { needSituation } from '#libs/calls/need-situation';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';

/** What the caller may do with a need now; the calls of all needs of the answer come in one query. */
export async function needActions(
  context: RequestContext,
  readModel: CallsReadModel,
  need: NeedSubmissionType,
): Promise<NeedVerb[]> {
  const loader = loaderOf(context, 'call-facts', (ids) => readModel.factsOf(ids));
  const call = await loader.load(decodeGlobalId(need.callId)?.id ?? '');
  if (!call) return [];
  const facts = { ...need, organisationId: decodeGlobalId(need.organisationId)?.id ?? '' };
  return allowedVerbs(needLifecycle, needSituation(context.actor, facts, { call, now: call.now }));
}
