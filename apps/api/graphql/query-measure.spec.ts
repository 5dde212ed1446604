import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';

import { measureQuery } from './query-measure.js';

const schema = buildSchema(`
  type Query { teams(first: Int!): TeamConnection!, team: Team, words: [String!]! }
  type TeamConnection { edges: [TeamEdge!]!, pageInfo: PageInfo! }
  type TeamEdge { node: Team! }
  type PageInfo { hasNextPage: Boolean! }
  type Team { name: String, leader: Person, members: [Person!]!, rivals(first: Int!): TeamConnection! }
  type Person { name: String, team: Team }
`);

function measure(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Not one operation');
  return measureQuery({ schema, document, operation, variables });
}

describe('The measure of a query', () => {
  it.each([
    { what: 'nothing for plain values', text: '{ words }', cost: 0 },
    { what: 'one for a noun', text: '{ team { name } }', cost: 1 },
    { what: 'a noun inside a noun', text: '{ team { leader { name } } }', cost: 2 },
    { what: 'ten for a list without a size', text: '{ team { members { name } } }', cost: 11 },
    {
      what: 'each noun of a page, and no wrapper',
      text: '{ teams(first: 20) { edges { node { name } } pageInfo { hasNextPage } } }',
      cost: 20,
    },
    {
      what: 'pages inside pages',
      text: '{ teams(first: 20) { edges { node { rivals(first: 5) { edges { node { leader { name } } } } } } } }',
      cost: 20 * (1 + 5 * 2),
    },
    {
      what: 'nothing for a page of less than nothing',
      text: '{ teams(first: -1) { edges { node { name } } } }',
      cost: 0,
    },
    { what: 'nothing for the schema itself', text: '{ __schema { types { fields { name } } } }', cost: 0 },
  ])('costs $what', ({ text, cost }) => {
    expect(measure(text).cost).toBe(cost);
  });

  it('takes the size of a page from a variable, and its default where it is not given', () => {
    const text = 'query ($first: Int! = 7) { teams(first: $first) { edges { node { name } } } }';

    expect([measure(text).cost, measure(text, { first: 30 }).cost]).toEqual([7, 30]);
  });

  it('counts levels, fields, aliases and directives wherever they stand', () => {
    const text = `query @a { one: team @skip(if: false) { ...Named ... on Team @b { leader { team { name } } } } }
      fragment Named on Team { called: name }`;

    expect(measure(text)).toEqual({ depth: 4, fields: 5, aliases: 2, directives: 3, cost: 3 });
  });

  it('counts a fragment as often as it is used, and measures it once', () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) => `fragment F${level} on Team { ...F${level + 1} ...F${level + 1} }`,
    );
    const text = `{ team { ...F0 } } ${levels.join(' ')} fragment F60 on Team { leader { name } }`;

    expect(measure(text)).toEqual({ depth: 3, fields: 2 ** 61 + 1, aliases: 0, directives: 0, cost: 2 ** 60 + 1 });
  });
});
