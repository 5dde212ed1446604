import { readFileSync } from 'node:fs';

import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** The schema as it is published; the selections made from it ask for all there is. */
export const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

export type Field = GraphQLField<unknown, unknown>;

/** Little enough for a list inside a list, and more than the world of the matrix holds. */
const nestedPage = 20;

export function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object ${name}`);
  return type;
}

export function fieldsOf(type: GraphQLObjectType | null | undefined): Field[] {
  return Object.values(type?.getFields() ?? {});
}

export function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

/** The object that a field gives, if it is one. */
export function objectOf(field: Field): GraphQLObjectType | null {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : null;
}

/** Every field of an object; of a noun inside it no more than which one it is. */
export function everyFieldOf(type: GraphQLObjectType): string {
  return fieldsOf(type).map(fieldWithAll).join(' ');
}

function fieldWithAll(field: Field): string {
  if (isLeafType(getNamedType(field.type))) return field.name;
  const type = objectOf(field);
  if (!type || isNode(type)) return `${call(field, nestedPage)} { __typename id }`;
  return `${call(field, nestedPage)} { ${everyFieldOf(type)} }`;
}

/** A field with the arguments that it cannot do without. */
function call(field: Field, first: number): string {
  return field.args.some(({ name }) => name === 'first') ? `${field.name}(first: ${first})` : field.name;
}

/** From an object to the nouns inside it: `enrolments edges node`. */
export interface WayToNoun {
  readonly fields: readonly Field[];
  readonly noun: GraphQLObjectType;
}

/** The ways to the next nouns, through pages and values alone. */
export function waysFrom(type: GraphQLObjectType): WayToNoun[] {
  return fieldsOf(type).flatMap((field) => waysThrough(field));
}

export function waysThrough(field: Field): WayToNoun[] {
  const type = objectOf(field);
  if (!type) return [];
  if (isNode(type)) return [{ fields: [field], noun: type }];
  return waysFrom(type).map(({ fields, noun }) => ({ fields: [field, ...fields], noun }));
}

/** Lists inside lists inside lists: what they may hold together is limited. */
const pageOnPath = 5;

function along(fields: readonly Field[], inner: string): string {
  return fields.reduceRight((selection, field) => `${call(field, pageOnPath)} { ${selection} }`, inner);
}

/** Selections of all paths from an object over at most so many nouns; each is one path, so none is deep and wide. */
export function pathsFrom(ways: readonly WayToNoun[], nouns: number): string[] {
  if (nouns === 0) return [];
  return ways.flatMap(({ fields, noun }) => {
    const further = pathsFrom(waysFrom(noun), nouns - 1);
    const ends = further.length > 0 ? further.map((path) => `__typename id ${path}`) : ['__typename id'];
    return ends.map((end) => along(fields, end));
  });
}
