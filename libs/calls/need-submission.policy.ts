import { type Actor, hasRole, organisationsAs } from '#libs/identity/actor';
import type { NeedRelation } from '#libs/calls/need-submission-lifecycle';
import { type Condition, everything } from '#libs/platform/database/condition';

export interface NeedFacts {
  readonly organisationId: string;
}

export function relationsToNeed(actor: Actor, need: NeedFacts): NeedRelation[] {
  const relations: NeedRelation[] = [];
  if (hasRole(actor, 'COORDINATOR')) relations.push('coordinator');
  if (organisationsAs(actor, 'NONPROFIT_EDITOR').includes(need.organisationId)) relations.push('nonprofit');
  return relations;
}

export function mayDraftNeed(actor: Actor, organisationId: string): boolean {
  return organisationsAs(actor, 'NONPROFIT_EDITOR').includes(organisationId);
}

export function mayReviseNeed(actor: Actor, need: NeedFacts): boolean {
  return mayDraftNeed(actor, need.organisationId);
}

export function mayDecideNeed(actor: Actor): boolean {
  return hasRole(actor, 'COORDINATOR');
}

export function mayReadNeed(actor: Actor, need: NeedFacts): boolean {
  return actor.kind === 'system' || relationsToNeed(actor, need).length > 0;
}

/** The same rule as mayReadNeed, for lists. */
export function visibleNeeds(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  const ownNonprofits = organisationsAs(actor, 'NONPROFIT_EDITOR');
  return { sql: 'need.organisation_id = ANY(:ownNonprofits)', parameters: { ownNonprofits } };
}
