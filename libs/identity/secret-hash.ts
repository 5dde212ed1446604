import { createHash, timingSafeEqual } from 'node:crypto';

/** What is stored of a secret; the secret itself never is. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The hash of a six-digit code, bound to the request it answers. */
export function hashCode(requestId: string, code: string): string {
  return hashSecret(`${requestId}:${code}`);
}

/** Compares in a time that does not tell how much of the hash was right. */
export function isSameHash(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
