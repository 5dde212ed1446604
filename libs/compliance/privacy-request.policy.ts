import type { PrivacyRequestRelation } from '#libs/compliance/privacy-request-lifecycle';
import { type Actor, hasRole } from '#libs/identity/actor';
import { type Condition, everything, nothing } from '#libs/platform/database/condition';

export interface OwnedByPerson {
  readonly userId: string;
}

export function relationsToPrivacyRequest(actor: Actor, request: OwnedByPerson): PrivacyRequestRelation[] {
  if (actor.kind === 'system') return ['system'];
  if (actor.kind !== 'person') return [];
  return [
    ...(actor.id === request.userId ? (['self'] as const) : []),
    ...(hasRole(actor, 'COORDINATOR') ? (['coordinator'] as const) : []),
  ];
}

/** Coordinators read every request, everyone else their own. */
export function mayReadPrivacyRequest(actor: Actor, request: OwnedByPerson): boolean {
  return relationsToPrivacyRequest(actor, request).length > 0;
}

/** The same rule as mayReadPrivacyRequest, for lists. */
export function visiblePrivacyRequests(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  if (actor.kind !== 'person') return nothing;
  return { sql: 'request.user_id = :privacyReaderId', parameters: { privacyReaderId: actor.id } };
}

/** What is held about a person is handed to that person alone. */
export function mayReadDataExport(actor: Actor, dataExport: OwnedByPerson): boolean {
  return actor.kind === 'person' && actor.id === dataExport.userId;
}

/** The same rule as mayReadDataExport, for lists. */
export function visibleDataExports(actor: Actor): Condition {
  if (actor.kind !== 'person') return nothing;
  return { sql: 'data_export.user_id = :exportReaderId', parameters: { exportReaderId: actor.id } };
}
