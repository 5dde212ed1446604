import type { Work } from '#libs/platform/database/unit-of-work';
import { hashCode } from '#libs/identity/secret-hash';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { newSixDigitCode } from '#libs/platform/ids/new-id';

export const codeLifetimeMs = 10 * 60_000;

/** Makes the code of a request, at the moment its mail leaves. Issued again, it replaces the code before. */
export async function issueSignInCode({ tx, now }: Work, requestId: string): Promise<string> {
  const code = newSixDigitCode();
  await tx.update(SignInCode, requestId, {
    codeHash: hashCode(requestId, code),
    expiresAt: new Date(now.getTime() + codeLifetimeMs),
    attempts: 0,
  });
  return code;
}
