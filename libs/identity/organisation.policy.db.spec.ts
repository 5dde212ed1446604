import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { mayReadOrganisation, visibleOrganisations } from '#libs/identity/organisation.policy';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit, anOperator, aSchool } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The list of organisations', () => {
  let test: TestDatabase;
  let database: DataSource;
  let organisations: Organisation[];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    const builders = [aNonprofit(), aNonprofit(), aSchool(), anOperator()];
    organisations = await Promise.all(builders.map((builder) => builder.in(database)));
  });
  afterAll(() => test.close());

  const actors = (): Actor[] => [
    system,
    visitor,
    ...roles.map((role) => anActor(role)),
    ...organisations.flatMap(({ id }) => roles.map((role) => anActor(role, id))),
  ];

  it('shows an organisation if and only if the policy lets the actor read it', async () => {
    for (const actor of actors()) {
      const { sql, parameters } = visibleOrganisations(actor);
      const rows = await database.manager
        .createQueryBuilder(Organisation, 'organisation')
        .where(sql, parameters)
        .getMany();

      const readable = organisations.filter((organisation) => mayReadOrganisation(actor, organisation));
      expect(rows.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
    }
  });
});
