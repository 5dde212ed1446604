import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** Reads the environment itself, so that it also holds for a program that loaded no configuration. */
export function refuseInProduction(allowed: boolean): void {
  // eslint-disable-next-line no-restricted-syntax -- see above
  if (process.env['NODE_ENV'] !== 'production' || allowed) return;
  throw new EmbeddedPostgresError(
    'The embedded database is for trials and tests, and NODE_ENV is production',
    'Set DATABASE_URL to a server of yours.',
  );
}
