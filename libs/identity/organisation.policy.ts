import { type Actor, hasRole, type Role } from '#libs/identity/actor';
import { anyOf, type Condition, everything } from '#libs/platform/database/condition';

export function mayCreateOrganisation(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR');
}

/** Explorers join by their school's roster, never by an invitation of the operator. */
export function mayInviteMember(actor: Actor, role: Role): boolean {
  return (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) && role !== 'EXPLORER';
}

export function mayReadOrganisation(actor: Actor, organisation: { readonly id: string }): boolean {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return true;
  return actor.memberships.some(({ organisationId }) => organisationId === organisation.id);
}

/** The same rule as mayReadOrganisation, for lists. */
export function visibleOrganisations(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  return anyOf([{ sql: 'organisation.id = ANY(:ownOrganisations)', parameters: { ownOrganisations: own } }]);
}
