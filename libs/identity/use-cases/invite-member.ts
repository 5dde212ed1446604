import { Injectable } from '@nestjs/common';

import type { Actor, Role } from '#libs/identity/actor';
import { findOrCreateUser } from '#libs/identity/find-or-create-user';
import { identityErrors } from '#libs/identity/identity.errors';
import { recordIdentityEvent } from '#libs/identity/identity.events';
import { Membership } from '#libs/identity/membership.entity';
import { Organisation } from '#libs/identity/organisation.entity';
import { mayInviteMember } from '#libs/identity/organisation.policy';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Locale } from '#libs/platform/i18n/locale';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';

export interface Invitation extends CreatingInput {
  readonly organisationId: string;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Gives a person a role in an organisation, and tells them by mail how to sign in. */
@Injectable()
export class InviteMember {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: Invitation): Promise<Membership> {
    return this.unitOfWork.run(actor, 'membership.invite', async (work) => {
      if (!mayInviteMember(actor, input.role)) throw platformErrors.forbidden();
      const organisation = await work.tx.findOneBy(Organisation, { id: input.organisationId });
      if (!organisation) throw platformErrors.notFound('Organisation', ['organisationId']);

      const id = await createOnce(work, 'inviteMember', input, () => addMember(work, organisation, input));
      return work.tx.findOneOrFail(Membership, { where: { id }, relations: { user: true, organisation: true } });
    });
  }
}

async function addMember(work: Work, organisation: Organisation, input: Invitation): Promise<string> {
  const { role, email, name, locale } = input;
  const user = await findOrCreateUser(work, { email, name, locale, timeZone: organisation.timeZone });
  const membership = { id: newId(), userId: user.id, organisationId: organisation.id, role, scopeId: organisation.id };
  if (!(await isNewMembership(work, membership))) throw identityErrors.emailTaken();

  recordIdentityEvent(work, 'membership.invite', membership.id, { role });
  return membership.id;
}

/** Two invitations of one person at once wait for each other here, and the second finds the place taken. */
async function isNewMembership({ tx }: Work, membership: Partial<Membership>): Promise<boolean> {
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(Membership)
    .values(membership)
    .orIgnore()
    .returning('id')
    .execute();
  const rows: unknown = inserted.raw;
  return Array.isArray(rows) && rows.length === 1;
}
