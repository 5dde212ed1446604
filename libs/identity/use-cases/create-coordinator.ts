import { Injectable } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import { findOrCreateUser, type NewPerson } from '#libs/identity/find-or-create-user';
import { identityErrors } from '#libs/identity/identity.errors';
import { recordIdentityEvent } from '#libs/identity/identity.events';
import { Membership } from '#libs/identity/membership.entity';
import { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';

export interface NewCoordinator extends NewPerson {
  /** The name of who runs the installation, when it has none yet. */
  readonly operatorName: string;
}

/** Gives an installation a coordinator: the first person of a real one, who then invites the others. */
@Injectable()
export class CreateCoordinator {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ operatorName, ...person }: NewCoordinator): Promise<Membership> {
    return this.unitOfWork.run(system, 'membership.invite', async (work) => {
      const operator = await operatorOf(work, operatorName, person.timeZone);
      const user = await findOrCreateUser(work, person);
      const identity = {
        userId: user.id,
        organisationId: operator.id,
        role: 'COORDINATOR' as const,
        scopeId: operator.id,
      };
      if (await work.tx.existsBy(Membership, identity)) throw identityErrors.emailTaken();

      const membership = await work.tx.save(Membership, { id: newId(), ...identity });
      recordIdentityEvent(work, 'membership.invite', membership.id, { role: 'COORDINATOR' });
      return membership;
    });
  }
}

async function operatorOf(work: Work, name: string, timeZone: string): Promise<Organisation> {
  const existing = await work.tx.findOneBy(Organisation, { kind: 'OPERATOR' });
  if (existing) return existing;
  const operator = await work.tx.save(Organisation, { id: newId(), kind: 'OPERATOR' as const, name, timeZone });
  recordIdentityEvent(work, 'organisation.create', operator.id, { kind: 'OPERATOR' });
  return operator;
}
