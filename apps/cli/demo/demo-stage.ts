import type { INestApplicationContext } from '@nestjs/common';

import { demoActor } from './demo-actors.js';
import type { DemoBody, DemoPerson } from './demo-edition.js';
import { demoPeople } from './demo-people.js';
import { isRefusal } from './is-refusal.js';
import type { PersonActor, Role } from '#libs/identity/actor';
import type { OrganisationKind } from '#libs/identity/organisation.entity';
import { CreateCoordinator } from '#libs/identity/use-cases/create-coordinator';
import { CreateOrganisation } from '#libs/identity/use-cases/create-organisation';
import { InviteMember } from '#libs/identity/use-cases/invite-member';

const timeZone = 'Europe/Paris';

/** Everything the demo's commands need to act: the use cases, the coordinator, and who makes what. */
export interface DemoStage {
  readonly useCases: INestApplicationContext;
  readonly coordinator: PersonActor;
  readonly organisation: (kind: OrganisationKind, name: string, body?: DemoBody) => Promise<string>;
  readonly member: (organisationId: string, role: Role, person: DemoPerson) => Promise<PersonActor>;
}

export async function setStage(useCases: INestApplicationContext): Promise<DemoStage> {
  const person = { ...demoPeople.coordinator, locale: 'fr' as const, timeZone };
  const operatorName = 'Passerelle (démonstration)';
  await useCases
    .get(CreateCoordinator)
    .execute({ ...person, operatorName })
    .catch(ignoreIf('EMAIL_TAKEN'));
  const coordinator = await demoActor(useCases, demoPeople.coordinator.email);

  const organisation: DemoStage['organisation'] = async (kind, name, body = {}) => {
    const input = { idempotencyKey: `demo-organisation-${name}`, kind, name, timeZone, ...body };
    return (await useCases.get(CreateOrganisation).execute(coordinator, input)).id;
  };
  const member: DemoStage['member'] = async (organisationId, role, person) => {
    const { name, email, locale = 'fr' } = person;
    const input = { idempotencyKey: `demo-member-${email}`, organisationId, role, name, email, locale };
    await useCases.get(InviteMember).execute(coordinator, input);
    return demoActor(useCases, email);
  };
  return { useCases, coordinator, organisation, member };
}

/** For a step that an earlier, interrupted load already took. */
export function ignoreIf(code: string) {
  return (error: unknown): void => {
    if (!isRefusal(error, code)) throw error;
  };
}
