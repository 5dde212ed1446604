import { type PipeTransform } from '@nestjs/common';

import { platformErrors } from '#libs/platform/errors/platform.errors';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The opaque id of a noun, unique among all nouns. */
export function globalId(noun: string, id: string): string {
  return Buffer.from(`${noun}:${id}`).toString('base64url');
}

export interface DecodedId {
  readonly noun: string;
  readonly id: string;
}

/** The noun and row of an opaque id, or null for text that is none of ours. */
export function decodeGlobalId(value: unknown): DecodedId | null {
  if (typeof value !== 'string') return null;
  const [noun, id, ...rest] = Buffer.from(value, 'base64url').toString().split(':');
  return noun && id && rest.length === 0 && uuid.test(id) ? { noun, id } : null;
}

/** For an id argument of a query: `@Args('id', idArgument, new GlobalIdPipe('Cohort'))`. Throws INVALID_ID. */
export class GlobalIdPipe implements PipeTransform {
  constructor(
    private readonly noun: string,
    private readonly argument = 'id',
  ) {}

  transform(value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined;
    const decoded = decodeGlobalId(value);
    if (decoded?.noun !== this.noun) throw platformErrors.invalidId([this.argument]);
    return decoded.id;
  }
}

/** The same for a list of ids. */
export class GlobalIdsPipe implements PipeTransform {
  constructor(
    private readonly noun: string,
    private readonly argument: string,
  ) {}

  transform(value: unknown): string[] {
    const one = new GlobalIdPipe(this.noun, this.argument);
    return (Array.isArray(value) ? value : []).map((id: unknown) => one.transform(id) ?? '');
  }
}
