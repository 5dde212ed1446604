import type { CallVerb } from '#libs/calls/call-lifecycle';
import type { NeedVerb } from '#libs/calls/need-submission-lifecycle';
import { eventRecorder } from '#libs/platform/database/event-recorder';

/** Names derive from the verbs of the lifecycles; the rest is named here. */
export type CallEvent = 'call.create' | `call.${CallVerb}`;
export type NeedEvent = 'need.draft' | 'need.revise' | `need.${NeedVerb}`;

export const recordCallEvent = eventRecorder<CallEvent>();
export const recordNeedEvent = eventRecorder<NeedEvent>();
