import { createHash } from 'node:crypto';

import { compareCodeUnits } from './code-unit-order.js';

/** SHA-256, in hexadecimal, of a JSON value whatever the order of the keys of its objects. */
export function hashJson(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** JSON with the keys of every object in code unit order; undefined properties are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, nested: unknown) => (isPlainObject(nested) ? withSortedKeys(nested) : nested));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withSortedKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => compareCodeUnits(left, right)));
}
