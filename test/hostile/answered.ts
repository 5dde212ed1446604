import type { GraphqlAnswer } from '#libs/testing/graphql-client';

/** The data of an answer, of which only the schema knows the shape. */
export type Answered = unknown;

export type Answer = GraphqlAnswer<Readonly<Record<string, Answered>>>;

export function entriesOf(value: Answered): [string, Answered][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

export function at(value: Answered, ...path: readonly string[]): Answered {
  return path.reduce<Answered>((inner, key) => new Map(entriesOf(inner)).get(key), value);
}

/** The ids of all nouns in an answer, however deep. */
export function nounIdsIn(value: Answered): string[] {
  const own = at(value, '__typename') === undefined ? undefined : at(value, 'id');
  const inner = entriesOf(value).flatMap(([, each]) => nounIdsIn(each));
  return typeof own === 'string' ? [own, ...inner] : inner;
}

/** All texts in an answer, joined, to look for a word in. */
export function textIn(value: Answered): string {
  return JSON.stringify(value) ?? '';
}

/** Whether there is nothing to see: null, an empty list or a page without items. */
export function isNothing(value: Answered): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  const edges = at(value, 'edges');
  return Array.isArray(edges) && edges.length === 0;
}

/** The value without the nouns inside it, which some may find and others not. */
export function withoutNouns(value: Answered): Answered {
  if (at(value, '__typename') !== undefined) return 'a noun';
  if (Array.isArray(value)) return value.map(withoutNouns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(entriesOf(value).map(([key, inner]) => [key, withoutNouns(inner)]));
}

const codes = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'] as const;

/** An answer to one field in a word of the matrix; any other error says its code. */
export function outcomeIn({ data, errors }: Answer, field: string): string {
  const code = errors?.[0]?.extensions.code;
  if (code) return codes.find((known) => known === code) ?? code;
  return isNothing(data?.[field]) ? 'nothing' : 'allowed';
}

/** The same for the payload of a mutation, asked for as `result`: a refusal tells nothing else. */
export function outcomeInPayload({ data, errors }: Answer): string {
  const code = errors?.[0]?.extensions.code ?? at(data?.['result'], 'userErrors', '0', 'code');
  if (typeof code !== 'string') return 'allowed';
  const told = entriesOf(data?.['result']).filter(([name, value]) => name !== 'userErrors' && value !== null);
  return told.length > 0 ? `${code}, and yet told ${told.map(([name]) => name).join(', ')}` : code;
}
