import { getNamedType, isInputObjectType } from 'graphql';

import { newId } from '#libs/platform/ids/new-id';
import { opaqueId } from '#libs/testing/opaque-id';

import { everyFieldOf, type Field, fieldsOf, objectOf, schema } from './schema-selections.js';

export const mutationFields: readonly Field[] = fieldsOf(schema.getMutationType());

/** The mutation, asked for all that its payload tells, as `result`. */
export function mutationText(field: Field): string {
  const payload = objectOf(field);
  if (!payload) throw new Error(`${field.name} has no payload`);
  const [argument] = field.args;
  const [declared, given] = argument ? [`($input: ${argument.type.toString()})`, '(input: $input)'] : ['', ''];
  return `mutation ${declared} { result: ${field.name}${given} { ${everyFieldOf(payload)} } }`;
}

/** What somebody would slip in to be more than they are, or to write what is not theirs to write. */
const temptations = ['id', 'role', 'status', 'userId', 'organisationId', 'teacherId', 'createdAt', 'version'];

/** Those that are no field of the mutation's input. */
export function unknownFieldsOf(field: Field): string[] {
  const input = field.args[0] && getNamedType(field.args[0].type);
  const known = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
  return temptations.filter((name) => !known.includes(name));
}

/** The same input with every id changed for one of the same noun that nothing has. */
export function withUnknownIds(input: object | null): object | null {
  if (!input) return null;
  return Object.fromEntries(Object.entries(input).map(([name, value]: [string, unknown]) => [name, unknownId(value)]));
}

function unknownId(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [noun, id] = Buffer.from(value, 'base64url').toString().split(':');
  return noun && id && /^[\da-f-]{36}$/.test(id) ? opaqueId(noun, newId()) : value;
}
