import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

import { type ProblemFault } from '#libs/matching/validation/problem-fault';

export type CheckedProblem<Problem> = { readonly problem: Problem } | { readonly faults: readonly ProblemFault[] };

/** What a kind of problem is held against. */
export interface ProblemRules {
  /** The JSON Schema, a path below `libs/matching`. */
  readonly schema: string;
  /** Every rule of validity that the schema cannot say. */
  readonly faultsOf: (value: unknown) => readonly ProblemFault[];
}

const MISSING = 'is missing';

/** Holds a value against the JSON Schema of its kind and every rule of validity; lists all faults at once. */
export function checkProblem<Problem>(value: unknown, { schema, faultsOf }: ProblemRules): CheckedProblem<Problem> {
  const matchesSchema = compiledSchema<Problem>(schema);
  const ruleFaults = faultsOf(value);
  if (matchesSchema(value) && ruleFaults.length === 0) return { problem: value };

  const shapeFaults = schemaFaults(matchesSchema);
  const missing = shapeFaults.filter(({ message }) => message === MISSING);
  return { faults: withoutRepeats([...missing, ...ruleFaults, ...shapeFaults]) };
}

function compiledSchema<Problem>(name: string): ValidateFunction<Problem> {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true });
  const schema: unknown = JSON.parse(readFileSync(schemaPath(name, import.meta.dirname), 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error(`The JSON Schema ${name} is damaged.`);
  return ajv.compile<Problem>(schema);
}

// JSON files are not compiled: they are found above this file both from apps/cli and from dist/apps/cli.
function schemaPath(name: string, folder: string): string {
  const path = join(folder, 'libs', 'matching', name);
  if (existsSync(path)) return path;
  if (dirname(folder) === folder) throw new Error(`The JSON Schema ${name} is missing.`);
  return schemaPath(name, dirname(folder));
}

function schemaFaults({ errors }: Pick<ValidateFunction, 'errors'>): readonly ProblemFault[] {
  return (errors ?? []).map((error) => ({ path: faultPath(error), message: faultMessage(error) }));
}

/** `/students/3/preferences/0` reads `students[3].preferences[0]`; a missing or unknown property is named too. */
function faultPath({ instancePath, params }: ErrorObject): string {
  const named: unknown = params.missingProperty ?? params.additionalProperty ?? params.tag;
  const steps = [...instancePath.split('/').slice(1), ...(typeof named === 'string' ? [named] : [])];
  const path = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
  return path === '' ? '$' : path.replace(/^\./, '');
}

function faultMessage({ keyword, message = 'is not valid', params }: ErrorObject): string {
  if (keyword === 'required') return MISSING;
  if (keyword === 'additionalProperties') return 'is not part of a problem';
  return keyword === 'enum' ? `must be one of ${String(params.allowedValues)}` : message;
}

/** The first word on each place is enough. */
function withoutRepeats(faults: readonly ProblemFault[]): readonly ProblemFault[] {
  return [...new Map(faults.toReversed().map((fault) => [fault.path, fault])).values()].toReversed();
}
