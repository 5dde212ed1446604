import { applyDecorators } from '@nestjs/common';
import { Field, GraphQLISODateTime, ID, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsEmail,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';

import { decodeGlobalId } from './global-id.js';
import type { ErrorParams } from '#libs/platform/errors/domain-error';
import { isTimeZone } from '#libs/platform/clock/local-time';

/*
 * The fields of inputs: each decorator gives the GraphQL field, its description, and the check that ends as a user
 * error with a stable code and the path of the field.
 */

export interface Described {
  readonly description: string;
  readonly nullable?: boolean;
}

/** Carries the code and values of the user error through class-validator. */
export function problem(code: string, params: ErrorParams = {}): ValidationOptions {
  return { message: code, context: { code, params } };
}

export function optional({ nullable = false }: Described): PropertyDecorator {
  return nullable ? IsOptional() : () => undefined;
}

/** Blanks around what was typed are nobody's intention. */
export function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

const unstorable = /[\u0000]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A check of our own, where class-validator has none. */
export function check(
  name: string,
  isRight: (value: unknown) => boolean,
  options: ValidationOptions,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: isRight } }, options);
}

export function isStorable(value: unknown): value is string {
  return typeof value === 'string' && !unstorable.test(value);
}

/** Plain text; lengths count characters as people do, and no character is let in that the database cannot keep. */
export function TextField({ min = 1, max, ...field }: Described & { readonly min?: number; readonly max: number }) {
  const length = (value: unknown) => (typeof value === 'string' ? [...value].length : 0);
  return applyDecorators(
    Field(() => String, field),
    optional(field),
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    check('isStorable', isStorable, problem('INVALID_TEXT')),
    check('isLongEnough', (value) => length(value) >= min, problem(min === 1 ? 'REQUIRED' : 'TOO_SHORT', { min })),
    check('isShortEnough', (value) => length(value) <= max, problem('TOO_LONG', { max })),
  );
}

/** Yes or no; GraphQL itself refuses anything else. */
export function BooleanField(field: Described & { readonly defaultValue?: boolean }) {
  return applyDecorators(
    Field(() => Boolean, field),
    optional(field),
    check('isKnown', () => true, {}),
  );
}

export function EmailField(field: Described) {
  return applyDecorators(
    Field(() => String, field),
    optional(field),
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    IsEmail({}, problem('INVALID_EMAIL')),
  );
}

export function TimeZoneField(field: Described) {
  const isZone = (value: unknown) => typeof value === 'string' && isTimeZone(value);
  return applyDecorators(
    Field(() => String, field),
    optional(field),
    check('isTimeZone', isZone, problem('INVALID_TIME_ZONE')),
  );
}

interface IntDescribed extends Described {
  readonly min: number;
  readonly max: number;
  readonly defaultValue?: number;
}

export function IntField({ min, max, ...field }: IntDescribed) {
  return applyDecorators(
    Field(() => Int, field),
    optional(field),
    IsInt(problem('INVALID_VALUE')),
    Min(min, problem('TOO_SMALL', { min })),
    Max(max, problem('TOO_LARGE', { max })),
  );
}

export function InstantField(field: Described) {
  return applyDecorators(
    Field(() => GraphQLISODateTime, field),
    optional(field),
  );
}

/** The row of a global id of the given noun; the empty text, which no check lets through, for any other. */
export function rowIdOf(noun: string, value: unknown): string {
  const decoded = decodeGlobalId(value);
  return decoded?.noun === noun ? decoded.id : '';
}

/** A global id of the given noun; the property then holds the row's own id. */
export function IdField(noun: string, field: Described) {
  return applyDecorators(
    Field(() => ID, field),
    optional(field),
    Transform(({ value }: { value: unknown }) =>
      value === null || value === undefined ? value : rowIdOf(noun, value),
    ),
    IsUUID('all', problem('INVALID_ID')),
  );
}

/** A value of a registered enum; GraphQL itself refuses any other. */
export function EnumField(type: object, field: Described & { readonly defaultValue?: string }) {
  return applyDecorators(
    Field(() => type, field),
    optional(field),
    check('isKnown', () => true, {}),
  );
}

export function EnumListField(type: object, { max, ...field }: Described & { readonly max: number }) {
  return applyDecorators(
    Field(() => [type], field),
    optional(field),
    ArrayMaxSize(max, problem('TOO_LARGE', { max })),
  );
}

/** Bytes, sent as base64, with or without line ends; the property then holds the bytes. */
export function BytesField(field: Described) {
  return applyDecorators(
    Field(() => String, field),
    optional(field),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? bytesOf(value) : value)),
    check('isBase64', (value) => value instanceof Uint8Array, problem('INVALID_VALUE')),
  );
}

function bytesOf(base64: string): Uint8Array | null {
  const unwrapped = base64.replace(/\s/g, '');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(unwrapped) ? Buffer.from(unwrapped, 'base64') : null;
}

/** The caller's own name for a creating request: the same key and arguments give the same answer, however often sent. */
export function IdempotencyKeyField() {
  const isKey = (value: unknown) => typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value);
  return applyDecorators(
    Field(() => ID, {
      description:
        'A key of your own choice for this request. Send it again after a lost answer: nothing is made twice.',
    }),
    check('isKey', isKey, problem('INVALID_VALUE')),
  );
}
