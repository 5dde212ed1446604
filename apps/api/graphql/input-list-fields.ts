import { applyDecorators, type Type as ClassOf } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';

import { check, type Described, isStorable, optional, problem, rowIdOf, trimmed } from './input-fields.js';

/*
 * The fields of inputs that hold lists, in the manner of input-fields. `items` is the largest number of entries.
 */

interface ListDescribed extends Described {
  readonly items: number;
}

function everyItem(isRight: (item: unknown) => boolean) {
  return (value: unknown) => Array.isArray(value) && value.every(isRight);
}

/** Short plain texts, none of them blank, each of at most `max` characters. */
export function TextListField({ items, max, ...field }: ListDescribed & { readonly max: number }) {
  const isPresent = (item: unknown) => typeof item === 'string' && item !== '';
  const isShort = (item: unknown) => typeof item === 'string' && [...item].length <= max;
  return applyDecorators(
    Field(() => [String], field),
    optional(field),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : value)),
    check('areStorable', everyItem(isStorable), problem('INVALID_TEXT')),
    check('arePresent', everyItem(isPresent), problem('REQUIRED')),
    check('areShortEnough', everyItem(isShort), problem('TOO_LONG', { max })),
    ArrayMaxSize(items, problem('TOO_MANY', { max: items })),
  );
}

/** Languages by their two letters (ISO 639-1). */
export function LanguageListField({ items, ...field }: ListDescribed) {
  const isLanguage = (item: unknown) => typeof item === 'string' && /^[a-z]{2}$/.test(item);
  return applyDecorators(
    Field(() => [String], field),
    optional(field),
    check('areLanguages', everyItem(isLanguage), problem('INVALID_VALUE')),
    ArrayMaxSize(items, problem('TOO_MANY', { max: items })),
  );
}

/** Whole numbers; which of them make sense is a rule of the context. */
export function IntListField({ items, ...field }: ListDescribed) {
  return applyDecorators(
    Field(() => [Int], field),
    optional(field),
    ArrayMaxSize(items, problem('TOO_MANY', { max: items })),
  );
}

/** An input inside an input: its problems have the name of the field in their path. */
export function InputField<Inner extends object>(type: ClassOf<Inner>, field: Described) {
  return applyDecorators(
    Field(() => type, field),
    optional(field),
    Type(() => type),
    ValidateNested(),
  );
}

/** Inputs inside an input: their problems have the place in the list in their path. */
export function InputListField<Item extends object>(
  type: ClassOf<Item>,
  { items, ...field }: ListDescribed & { readonly defaultValue?: Item[] },
) {
  return applyDecorators(
    Field(() => [type], field),
    optional(field),
    Type(() => type),
    ValidateNested({ each: true }),
    ArrayMaxSize(items, problem('TOO_MANY', { max: items })),
  );
}

/** Global ids of the given noun; the property then holds the ids of the rows. */
export function IdListField(noun: string, { items, ...field }: ListDescribed) {
  const isId = (id: unknown) => typeof id === 'string' && id !== '';
  return applyDecorators(
    Field(() => [ID], field),
    optional(field),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map((id) => rowIdOf(noun, id)) : value)),
    check('areIds', everyItem(isId), problem('INVALID_ID')),
    ArrayMaxSize(items, problem('TOO_MANY', { max: items })),
  );
}

/** Global ids of the given noun in groups, best group first; the property then holds the ids of the rows. */
export function RankedIdsField(noun: string, { items, ...field }: ListDescribed) {
  const rowIds = (tied: unknown): unknown => (Array.isArray(tied) ? tied.map((id) => rowIdOf(noun, id)) : tied);
  const areIds = (tied: unknown) => Array.isArray(tied) && tied.every((id) => typeof id === 'string' && id !== '');
  const count = (value: unknown) => (Array.isArray(value) ? value.flat().length : 0);
  return applyDecorators(
    Field(() => [[ID]], field),
    optional(field),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(rowIds) : value)),
    check('areIds', everyItem(areIds), problem('INVALID_ID')),
    check('areNotTooMany', (value) => count(value) <= items, problem('TOO_MANY', { max: items })),
  );
}
