import 'reflect-metadata';
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildSchema, getNamedType, type GraphQLNamedType, isCompositeType, isObjectType } from 'graphql';
import { DataSource } from 'typeorm';

import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import { newId } from '#libs/platform/ids/new-id';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aMatchingRun } from '#libs/testing/builders/a-matching-run';
import { GraphqlClient } from '#libs/testing/graphql-client';
import { statementsOf } from '#libs/testing/statements';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testEnvironment } from '#libs/testing/test-environment';

import { ApiModule } from '../../apps/api/api.module.js';
import { permissionWorld } from './permission-world.js';

jest.setTimeout(120_000);

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type, args }) => {
  const needed = args.filter((argument) => argument.name !== 'first' && argument.type.toString().endsWith('!'));
  return /Connection!?$/.test(type.toString()) && needed.length === 0;
});

/** Every plain field of a type, and the nouns inside it down to a depth, with pages of three. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const selected = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some((argument) => argument.name !== 'first' && argument.type.toString().endsWith('!'))) return [];
    if (!isCompositeType(inner)) return [field.name];
    const isWrapper = /(Connection|Edge)$|^PageInfo$/.test(inner.name);
    if (depth === 0 && !isWrapper) return [];
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    if (depth === 0 && page !== '') return [];
    return [`${field.name}${page} { ${selectionOf(inner, isWrapper ? depth : depth - 1)} }`];
  });
  return ['__typename', ...selected].join(' ');
}

/** Those with the most kinds of nouns inside are filled to the last place. */
const full = ['cohorts', 'matchingRuns'];

describe('A page of twenty, with the nouns inside each item', () => {
  let test: TestDatabase;
  let app: NestFastifyApplication;
  let staff: GraphqlClient;
  beforeAll(async () => {
    test = await openTestDatabase();
    const environment = testEnvironment({ databaseUrl: test.url, smtpUrl: 'smtp://127.0.0.1:9' });
    const module = ApiModule.configuredBy(environment);
    app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: ['error'] });
    await app.listen(0, '127.0.0.1');
    const { people, schoolS } = await permissionWorld(test.dataSource);
    // Beside the two cohorts and three matchings of that world, which have everything inside.
    for (let cohorts = 3; cohorts <= 20; cohorts += 1) {
      const cohort = await aCohort().ledBy(people['teacher of S']).in(test.dataSource, schoolS);
      if (cohorts > 3) await aMatchingRun().in(test.dataSource, cohort);
    }
    const token = `${newId()}-counting`;
    const expiresAt = new Date(Date.now() + 3_600_000);
    const session = { id: newId(), userId: people.coordinator.id, tokenHash: hashSecret(token), expiresAt };
    await test.dataSource.manager.insert(Session, session);
    staff = new GraphqlClient(await app.getUrl()).bearing(token);
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });

  it.each(lists.map(({ name, type }) => ({ name, type: getNamedType(type) })))(
    'of $name takes six statements at most, besides the session’s',
    async ({ name, type }) => {
      const query = `{ ${name}(first: 20) { edges { node { ${selectionOf(nodeOf(type), 1)} } } } }`;
      const { [name]: list } = await staff.read<Readonly<Record<string, { readonly edges: readonly object[] }>>>(query);

      const count = await statementsOf(app.get(DataSource), () => staff.read(query));

      process.stdout.write(`${name}: ${count - 1} statements\n`);
      expect(count - 1).toBeLessThanOrEqual(6);
      if (full.includes(name)) expect(list?.edges).toHaveLength(20);
    },
  );
});

function nodeOf(connection: GraphQLNamedType): GraphQLNamedType {
  return fieldType(fieldType(connection, 'edges'), 'node');
}

function fieldType(type: GraphQLNamedType, name: string): GraphQLNamedType {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return getNamedType(field.type);
}
