import type { PersonActor, Role } from '#libs/identity/actor';
import { newId } from '#libs/platform/ids/new-id';

/** A signed-in person that no database knows, for specs of policies: `anActor('COORDINATOR')`. */
export function anActor(role: Role, organisationId: string = newId(), scopeId: string = organisationId): PersonActor {
  return {
    kind: 'person',
    id: newId(),
    sessionId: newId(),
    locale: 'fr',
    timeZone: 'Europe/Paris',
    memberships: [{ role, organisationId, scopeId }],
  };
}
