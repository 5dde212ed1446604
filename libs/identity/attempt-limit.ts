import { hashSecret } from '#libs/identity/secret-hash';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** How often one may try within a window that begins with the first try. */
export interface AttemptRule {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/**
 * The limits of signing in. Those of a machine leave room for a class that signs in behind one address: its requests
 * for codes are counted until they end in a session, so that forty students with a few second tries may be under way
 * at a time and the next class follows at once, and its wrong codes by the minute, so that nobody waits long for
 * somebody else's typing.
 */
// prettier-ignore
export const signInLimits = {
  requestsOfMachine:   { name: 'sign-in.requests-of-machine',   most: 45,  seconds: 300 },
  requestsForAddress:  { name: 'sign-in.requests-for-address',  most: 5,   seconds: 900 },
  failuresOfMachine:   { name: 'sign-in.failures-of-machine',   most: 5,   seconds: 60 },
  failuresAtAddress:   { name: 'sign-in.failures-at-address',   most: 5,   seconds: 900 },
} as const satisfies Record<string, AttemptRule>;

interface Counted {
  readonly attempts: number;
  readonly retry_after: number;
}

const keyOf = ({ name }: AttemptRule, subject: string) => `${name}:${hashSecret(subject)}`;

/**
 * Counts one more try; parallel tries are counted one by one by the row lock, which is held until the commit. Throws
 * TOO_MANY_ATTEMPTS with the seconds until the window ends. Where several limits are counted, always count the one of
 * the machine first, so that nobody deadlocks.
 */
export async function countAttempt({ tx }: Work, rule: AttemptRule, subject: string): Promise<void> {
  const [counted] = await tx.query<Counted[]>(
    `INSERT INTO attempt_limit AS earlier (key, attempts, ends_at) VALUES ($1, 1, now() + make_interval(secs => $2))
     ON CONFLICT (key) DO UPDATE
        SET attempts = CASE WHEN earlier.ends_at <= now() THEN 1 ELSE earlier.attempts + 1 END,
            ends_at = CASE WHEN earlier.ends_at <= now() THEN excluded.ends_at ELSE earlier.ends_at END
     RETURNING attempts, greatest(1, ceil(extract(epoch FROM ends_at - now())))::int AS retry_after`,
    [keyOf(rule, subject), rule.seconds],
  );
  if (counted && counted.attempts > rule.most) throw platformErrors.tooManyAttempts(counted.retry_after);
}

/** Takes a try back that turned out right. Limits that this transaction has not counted come last. */
export async function forgiveAttempt({ tx }: Work, rule: AttemptRule, subject: string): Promise<void> {
  await tx.query('UPDATE attempt_limit SET attempts = greatest(0, attempts - 1) WHERE key = $1', [
    keyOf(rule, subject),
  ]);
}

/**
 * Sweeps a few windows that have ended, and a few requests for addresses that nobody has. The last statements of a
 * transaction: they wait for nobody.
 */
export async function forgetWhatIsOver({ tx }: Work): Promise<void> {
  await tx.query(
    `DELETE FROM attempt_limit WHERE key IN
       (SELECT key FROM attempt_limit WHERE ends_at < now() ORDER BY ends_at LIMIT 10 FOR UPDATE SKIP LOCKED)`,
  );
  await tx.query(
    `DELETE FROM sign_in_code WHERE id IN
       (SELECT id FROM sign_in_code WHERE user_id IS NULL AND created_at < now() - interval '1 day'
         ORDER BY created_at LIMIT 10 FOR UPDATE SKIP LOCKED)`,
  );
}
