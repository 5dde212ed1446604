import type { PrivacyRequestVerb } from '#libs/compliance/privacy-request-lifecycle';
import { eventRecorder } from '#libs/platform/database/event-recorder';

export type PrivacyEvent = 'privacy-request.receive' | `privacy-request.${PrivacyRequestVerb}`;

export const recordPrivacyEvent = eventRecorder<PrivacyEvent>();
