import { platformErrors } from '#libs/platform/errors/platform.errors';

/** Codes of PostgreSQL (class 08 but for 08P01, a fault of the query's own; 53, 57, and timeouts) and of Node that mean: try again, nothing was written. */
const passing = /^(08(?!P01)\w{3}|53\w{3}|57P\d{2}|57014|25P03|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Words of the driver for a connection lost or not had in time; it gives these errors no code. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|is not queryable|already released/;

/** Turns an outage of the database into the refusal that callers may try again; leaves every other error as it is. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (passing.test(code) || lostConnection.test(error.message)) return platformErrors.unavailable();
  return error;
}

/** The same as the end of a promise: `query.getMany().catch(rethrow)`. */
export function rethrow(error: unknown): never {
  throw asUnavailable(error);
}
