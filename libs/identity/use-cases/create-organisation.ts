import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { recordIdentityEvent } from '#libs/identity/identity.events';
import { identifiersOf, type TypedIdentifiers } from '#libs/identity/organisation-identifiers';
import { Organisation, type OrganisationKind, type OrganisationSize } from '#libs/identity/organisation.entity';
import { mayCreateOrganisation } from '#libs/identity/organisation.policy';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';

export interface NewOrganisation extends CreatingInput, TypedIdentifiers {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly timeZone: string;
  /** Absent: not known. */
  readonly size?: OrganisationSize | null | undefined;
}

/** Registers a nonprofit, a school or another body. Its numbers may be missing; they are to be verified in any case. */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewOrganisation): Promise<Organisation> {
    return this.unitOfWork.run(actor, 'organisation.create', async (work) => {
      if (!mayCreateOrganisation(actor)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'createOrganisation', input, async () => {
        const { kind, name, timeZone, size = null } = input;
        const row = { id: newId(), kind, name, timeZone, size, ...identifiersOf(input) };
        const organisation = await work.tx.save(Organisation, row);
        recordIdentityEvent(work, 'organisation.create', organisation.id, { kind });
        return organisation.id;
      });
      return work.tx.findOneByOrFail(Organisation, { id });
    });
  }
}
