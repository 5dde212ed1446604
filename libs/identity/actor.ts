import type { Locale } from '#libs/platform/i18n/locale';

export const roles = ['COORDINATOR', 'NONPROFIT_EDITOR', 'TEACHER', 'EXPLORER', 'ENTHUSIAST'] as const;
/** What a membership makes of a person. A person's rights are the union of their memberships. */
export type Role = (typeof roles)[number];

/** A role in an organisation. Its scope is the whole organisation or, for an Explorer, one cohort. */
export interface MembershipFacts {
  readonly role: Role;
  readonly organisationId: string;
  readonly scopeId: string;
}

export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly sessionId: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly memberships: readonly MembershipFacts[];
}

export interface VisitorActor {
  readonly kind: 'visitor';
  readonly id: null;
  readonly memberships: readonly [];
}

/** The product itself, when a job or a command of the installation acts. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: null;
  readonly memberships: readonly [];
}

/** Who asks. The only type that all contexts share. */
export type Actor = PersonActor | VisitorActor | SystemActor;

export const visitor: VisitorActor = { kind: 'visitor', id: null, memberships: [] };
export const system: SystemActor = { kind: 'system', id: null, memberships: [] };

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.memberships.some((membership) => membership.role === role);
}

/** The organisations in which the actor has the role. */
export function organisationsAs(actor: Actor, role: Role): string[] {
  return actor.memberships.filter((membership) => membership.role === role).map(({ organisationId }) => organisationId);
}

/** The cohorts that the actor belongs to as an Explorer. */
export function cohortsOf(actor: Actor): string[] {
  return actor.memberships.filter(({ role }) => role === 'EXPLORER').map(({ scopeId }) => scopeId);
}
