import type { Work } from '#libs/platform/database/unit-of-work';
import { hashCode, hashSecret } from '#libs/identity/secret-hash';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { newSecret, newSixDigitCode } from '#libs/platform/ids/new-id';

export const codeLifetimeMs = 10 * 60_000;

/** Two ways through the same door: a code to type, on any device, and the token of a link. Using one ends both. */
export interface IssuedSignIn {
  readonly code: string;
  readonly token: string;
}

/** Makes the code and the link of a request, at the moment its mail leaves. Issued again, they replace those before. */
export async function issueSignInCode({ tx, now }: Work, requestId: string): Promise<IssuedSignIn> {
  const code = newSixDigitCode();
  const token = newSecret();
  await tx.update(SignInCode, requestId, {
    codeHash: hashCode(requestId, code),
    linkHash: hashSecret(token),
    expiresAt: new Date(now.getTime() + codeLifetimeMs),
    attempts: 0,
  });
  return { code, token };
}
