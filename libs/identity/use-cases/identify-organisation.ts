import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { identityErrors } from '#libs/identity/identity.errors';
import { recordIdentityEvent } from '#libs/identity/identity.events';
import { canBeVerified, identifiersOf, type TypedIdentifiers } from '#libs/identity/organisation-identifiers';
import { Organisation, type OrganisationSize } from '#libs/identity/organisation.entity';
import { mayCreateOrganisation, mayReadOrganisation } from '#libs/identity/organisation.policy';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

export interface OrganisationIdentification extends TypedIdentifiers {
  readonly organisationId: string;
  /** Absent: not known. */
  readonly size?: OrganisationSize | null | undefined;
}

/** Writes down the numbers of an organisation and its size, and that somebody compared them with the registers. */
@Injectable()
export class IdentifyOrganisation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** New numbers, in place of those before, are to be verified again. */
  identify(actor: Actor, { organisationId, size = null, ...typed }: OrganisationIdentification): Promise<Organisation> {
    return this.unitOfWork.run(actor, 'organisation.identify', async (work) => {
      const organisation = await load(work, actor, organisationId);
      Object.assign(organisation, identifiersOf(typed), { size, verification: 'TO_VERIFY' });

      recordIdentityEvent(work, 'organisation.identify', organisation.id);
      return work.tx.save(organisation);
    });
  }

  /** Throws IDENTIFIER_MISSING for an organisation without any number that a register could know. */
  verify(actor: Actor, organisationId: string): Promise<Organisation> {
    return this.unitOfWork.run(actor, 'organisation.verify', async (work) => {
      const organisation = await load(work, actor, organisationId);
      if (!canBeVerified(organisation.kind, organisation)) throw identityErrors.identifierMissing();
      organisation.verification = 'VERIFIED';

      recordIdentityEvent(work, 'organisation.verify', organisation.id);
      return work.tx.save(organisation);
    });
  }
}

async function load({ tx }: Work, actor: Actor, id: string): Promise<Organisation> {
  const organisation = await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!organisation || !mayReadOrganisation(actor, organisation)) {
    throw platformErrors.notFound('Organisation', ['organisationId']);
  }
  if (!mayCreateOrganisation(actor)) throw platformErrors.forbidden();
  return organisation;
}
