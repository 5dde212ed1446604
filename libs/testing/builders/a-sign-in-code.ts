import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { hashCode } from '#libs/identity/secret-hash';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { newId } from '#libs/platform/ids/new-id';

const inTenMinutes = () => new Date(Date.now() + 10 * 60_000);

/** The code 123456, just mailed: `await aSignInCode().for(person).in(database)`. */
export function aSignInCode(): SignInCodeBuilder {
  return new SignInCodeBuilder({ code: '123456', expiresAt: inTenMinutes() });
}

interface CodeChoices {
  readonly code: string;
  readonly expiresAt: Date;
  readonly userId?: string;
}

export class SignInCodeBuilder {
  constructor(private readonly choices: CodeChoices) {}

  for(person: Pick<PersonActor, 'id'>): SignInCodeBuilder {
    return new SignInCodeBuilder({ ...this.choices, userId: person.id });
  }

  saying(code: string): SignInCodeBuilder {
    return new SignInCodeBuilder({ ...this.choices, code });
  }

  expiringAt(expiresAt: Date): SignInCodeBuilder {
    return new SignInCodeBuilder({ ...this.choices, expiresAt });
  }

  in(database: DataSource): Promise<SignInCode> {
    const { code, expiresAt, userId } = this.choices;
    if (!userId) throw new Error('Say whose code it is: aSignInCode().for(person)');
    const id = newId();
    return database.manager.save(SignInCode, { id, userId, codeHash: hashCode(id, code), expiresAt, attempts: 0 });
  }
}
