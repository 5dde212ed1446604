import { isRequiredArgument } from 'graphql';

import type { Subject } from '../permissions.matrix.js';
import { subjectNames, typeOf } from '../permission-rows.js';
import type { PermissionWorld } from './permission-world.js';
import {
  everyFieldOf,
  type Field,
  fieldsOf,
  isNode,
  objectOf,
  pathsFrom,
  schema,
  waysFrom,
  waysThrough,
} from './schema-selections.js';

/** Every query but `node`, which has its own test. */
export const queryFields: readonly Field[] = fieldsOf(schema.getQueryType()).filter(({ name }) => name !== 'node');

export const subscriptionFields: readonly Field[] = fieldsOf(schema.getSubscriptionType());

/** What the ids in the arguments are of. */
const nounsNamedBy: Readonly<Record<string, string>> = {
  callId: 'CallForProjects',
  cohortId: 'Cohort',
  projectId: 'Project',
  runId: 'MatchingRun',
  runIds: 'MatchingRun',
  subjectId: 'NeedSubmission',
};

/** What stands in the arguments that are no ids and cannot be left out. */
const typed: Readonly<Record<string, string>> = { kind: 'SIREN', value: '"732829320"' };

export interface Question {
  readonly world: Pick<PermissionWorld, 'ids'>;
  readonly first?: number;
  readonly after?: string;
  /** Ids for arguments; those that are required have the first noun of the matrix else. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** The query for all that the field gives. */
export function queryText(field: Field, question: Question): string {
  const type = objectOf(field);
  const inner = type ? ` { ${isNode(type) ? '__typename ' : ''}${everyFieldOf(type)} }` : '';
  return `{ ${callOf(field, question)}${inner} }`;
}

/** Queries from the field over at most so many nouns in a row, each noun on the way telling which one it is. */
export function pathTexts(field: Field, nouns: number, question: Question): string[] {
  const type = objectOf(field);
  if (!type) return [];
  const paths = pathsFrom(waysFrom(type), nouns);
  return paths.map((path) => `{ ${callOf(field, question)} { ${isNode(type) ? '__typename id ' : ''}${path} } }`);
}

export interface IdArgument {
  readonly field: Field;
  readonly argument: string;
  readonly noun: string;
}

export function idArgumentsOf(field: Field): IdArgument[] {
  return field.args
    .filter(({ type }) => /^ID!?$/.test(type.toString()))
    .map(({ name: argument }) => ({ field, argument, noun: nounNamedBy(argument) }));
}

/** The noun that a field lists, for a list or page of nouns; null for any other. */
export function nounListedBy(field: Field): string | null {
  const [way, ...others] = waysThrough(field);
  const isList = field.type.toString().includes('[') || field.type.toString().endsWith('Connection!');
  return way && others.length === 0 && isList ? way.noun.name : null;
}

function callOf(field: Field, { world, first = 100, after, ids = {} }: Question): string {
  const given = field.args.flatMap((argument) => {
    const { name } = argument;
    if (name === 'first') return [`first: ${first}`];
    if (name === 'after') return after === undefined ? [] : [`after: "${after}"`];
    if (isListOfIds(argument))
      return [
        `${name}: [${twoOf(world, nounNamedBy(name))
          .map((id) => `"${id}"`)
          .join(', ')}]`,
      ];
    if (isRequiredArgument(argument) && typed[name]) return [`${name}: ${typed[name]}`];
    const id = ids[name] ?? (isRequiredArgument(argument) ? firstOf(world, nounNamedBy(name)) : undefined);
    return id === undefined ? [] : [`${name}: "${id}"`];
  });
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

function nounNamedBy(argument: string): string {
  const noun = nounsNamedBy[argument];
  if (!noun) throw new Error(`Say in query-texts.ts what the argument ${argument} is the id of`);
  return noun;
}

function isListOfIds({ type }: Field['args'][number]): boolean {
  return type.toString() === '[ID!]!';
}

/** The first two of a noun: what is compared. */
function twoOf(world: Pick<PermissionWorld, 'ids'>, noun: string): readonly string[] {
  const subject: Subject | undefined = subjectNames.find((name) => typeOf(name) === noun);
  return subject ? world.ids(subject).slice(0, 2) : [];
}

function firstOf(world: Pick<PermissionWorld, 'ids'>, noun: string): string {
  const subject: Subject | undefined = subjectNames.find((name) => typeOf(name) === noun);
  return (subject && world.ids(subject)[0]) ?? '';
}
