import type { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import type {
  PrivacyRequestGuard,
  PrivacyRequestRelation,
  PrivacyRequestStatus,
} from '#libs/compliance/privacy-request-lifecycle';
import { relationsToPrivacyRequest } from '#libs/compliance/privacy-request.policy';
import type { Actor } from '#libs/identity/actor';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';

/** What the lifecycle of a privacy request needs to know. */
export function privacyRequestSituation(
  actor: Actor,
  request: Pick<PrivacyRequest, 'status' | 'kind' | 'userId'>,
  leavesACoordinator: boolean,
): Situation<PrivacyRequestStatus, PrivacyRequestRelation, PrivacyRequestGuard> {
  return {
    status: request.status,
    relations: relationsToPrivacyRequest(actor, request),
    facts: { isErasure: request.kind === 'ERASURE', isExport: request.kind === 'EXPORT', leavesACoordinator },
  };
}
