import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { Role } from '#libs/identity/actor';
import { identityErrors } from '#libs/identity/identity.errors';
import { Membership } from '#libs/identity/membership.entity';
import type { Organisation } from '#libs/identity/organisation.entity';
import { User } from '#libs/identity/user.entity';
import { InviteMember } from '#libs/identity/use-cases/invite-member';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { anActor } from '#libs/testing/builders/an-actor';
import { aSchool } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A coordinator invites a member', () => {
  const coordinator = anActor('COORDINATOR');
  let test: TestDatabase;
  let database: DataSource;
  let inviteMember: InviteMember;
  let school: Organisation;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    inviteMember = new InviteMember(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    school = await aSchool().in(database);
    await forgetRecorded(database);
  });

  const invitation = (role: Role = 'TEACHER') => ({
    organisationId: school.id,
    role,
    email: `${newId()}@school.example`,
    name: 'Zoé Martin',
    locale: 'fr' as const,
    idempotencyKey: newId(),
  });
  const members = () =>
    database.manager.find(Membership, { where: { organisationId: school.id }, relations: { user: true } });

  it('who becomes known by one spelling of the address, in the zone of the organisation', async () => {
    const request = invitation();

    const membership = await inviteMember.execute(coordinator, {
      ...request,
      email: ` ${request.email.toUpperCase()}`,
    });

    expect(membership).toMatchObject({
      role: 'TEACHER',
      organisationId: school.id,
      scopeId: school.id,
      user: { email: request.email, name: 'Zoé Martin', locale: 'fr', timeZone: 'Europe/Paris' },
    });
    expect(await recordedEvents(database)).toEqual(['membership.invite']);
  });

  it('whose own name and language are left alone when they are known already', async () => {
    const request = invitation();
    const known = await aPerson().at(request.email).named('Zoé M.').speaking('en').in(database);

    await inviteMember.execute(coordinator, request);

    expect(await members()).toMatchObject([{ userId: known.id, user: { name: 'Zoé M.', locale: 'en' } }]);
  });

  it('once, when the same request comes twenty times at the same time', async () => {
    const request = invitation();

    const answers = await Promise.all(Array.from({ length: 20 }, () => inviteMember.execute(coordinator, request)));

    const ids = (await members()).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    expect(answers.map(({ id }) => id)).toEqual(Array(20).fill(ids[0]));
    expect(await database.manager.countBy(User, { email: request.email })).toBe(1);
    expect(await recordedEvents(database)).toEqual(['membership.invite']);
  });

  it('not under a key that named another request', async () => {
    const request = invitation();
    await inviteMember.execute(coordinator, request);

    const reuse = inviteMember.execute(coordinator, { ...request, role: 'ENTHUSIAST' });

    await expect(reuse).rejects.toEqual(platformErrors.keyReused());
    expect(await members()).toHaveLength(1);
  });

  it('not to a role that they have here already, also when two invite at the same time', async () => {
    const request = invitation();
    await aPerson().at(request.email).in(database);

    const refused = await refusalsOf([
      inviteMember.execute(coordinator, request),
      inviteMember.execute(anActor('COORDINATOR'), { ...request, idempotencyKey: newId() }),
    ]);
    const late = inviteMember.execute(coordinator, { ...request, idempotencyKey: newId() });

    expect(refused).toEqual([identityErrors.emailTaken()]);
    await expect(late).rejects.toEqual(identityErrors.emailTaken());
    expect(await members()).toHaveLength(1);
  });

  it('not to an organisation that is unknown, nor as an Explorer, nor by anybody else', async () => {
    const unknown = inviteMember.execute(coordinator, { ...invitation(), organisationId: newId() });
    await expect(unknown).rejects.toEqual(platformErrors.notFound('Organisation', ['organisationId']));
    const explorer = inviteMember.execute(coordinator, invitation('EXPLORER'));
    await expect(explorer).rejects.toEqual(platformErrors.forbidden());
    const byTeacher = inviteMember.execute(anActor('TEACHER', school.id), invitation());
    await expect(byTeacher).rejects.toEqual(platformErrors.forbidden());

    expect(await members()).toEqual([]);
    expect(await auditedDenials(database)).toEqual([
      'membership.invite NOT_FOUND',
      'membership.invite FORBIDDEN',
      'membership.invite FORBIDDEN',
    ]);
  });
});
