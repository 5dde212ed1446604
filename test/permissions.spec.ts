import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, isObjectType } from 'graphql';

import { permissionPage } from './permission-page.js';
import { outcomeOf, subjectNames, typeOf } from './permission-rows.js';
import {
  fields,
  identities,
  mutations,
  personalWords,
  queries,
  subjects,
  subscriptions,
} from './permissions.matrix.js';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.keys(type?.getFields() ?? {}).sort();
const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');

/** All that a page may tell. How many there are would tell of what the caller may not see. */
const pageFields: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Connection$/, ['edges', 'pageInfo']],
  [/Edge$/, ['cursor', 'node']],
  [/^PageInfo$/, ['endCursor', 'hasNextPage']],
];

const isPage = ({ name }: GraphQLObjectType) => pageFields.some(([pattern]) => pattern.test(name));
const isPayload = ({ name }: GraphQLObjectType) => name.endsWith('Payload');
const roots = ['Query', 'Mutation', 'Subscription'];

describe('The permission matrix', () => {
  it('has a row for every query, and no other', () => {
    expect(Object.keys(queries).sort()).toEqual(fieldsOf(schema.getQueryType()));
  });

  it('has a row for every mutation, and no other', () => {
    expect(Object.keys(mutations).sort()).toEqual(fieldsOf(schema.getMutationType()));
  });

  it('has a row for every subscription, and no other', () => {
    expect(Object.keys(subscriptions).sort()).toEqual(fieldsOf(schema.getSubscriptionType()));
  });

  it('places every field of every object once, and no other', () => {
    const placed = Object.entries(fields).map(([type, { open, limited = {} }]) => [
      type,
      [...open.split(' '), ...Object.keys(limited)].sort(),
    ]);
    const there = objects
      .filter((type) => !roots.includes(type.name) && !type.name.startsWith('__') && !isPage(type) && !isPayload(type))
      .map((type): [string, string[]] => [type.name, fieldsOf(type)]);

    expect(Object.fromEntries(placed)).toEqual(Object.fromEntries(there));
  });

  it('says of every noun with an id who finds it', () => {
    const nouns = objects.filter(isNode).map(({ name }) => name);

    expect([...new Set(subjectNames.map(typeOf))].sort()).toEqual(nouns.sort());
  });

  it('is of rows with one word for each identity', () => {
    const limited = Object.values(fields).flatMap((type) => Object.values(type.limited ?? {}));
    const rows = [subjects, queries, mutations, subscriptions, personalWords].flatMap((table): string[] =>
      Object.values(table),
    );

    for (const row of [...rows, ...limited]) {
      expect(identities.map((identity) => outcomeOf(row, identity))).toHaveLength(identities.length);
    }
  });
});

describe('docs/permissions.md', () => {
  it('is what the matrix gives; npm run docs renews it', () => {
    expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionPage(schema));
  });
});

describe('A page of a list', () => {
  it.each(objects.filter(isPage).map(({ name }) => name))('tells its items and its end, and no count: %s', (name) => {
    const type = objects.find((object) => object.name === name);
    const [, allowed] = pageFields.find(([pattern]) => pattern.test(name)) ?? [];

    expect(fieldsOf(type)).toEqual(allowed);
  });
});
