import { normaliseEmail } from '#libs/identity/email';
import { User } from '#libs/identity/user.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import type { Locale } from '#libs/platform/i18n/locale';
import { newId } from '#libs/platform/ids/new-id';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The person with this address; made when there is none. A known person's own name and language are left alone. */
export async function findOrCreateUser({ tx }: Work, person: NewPerson): Promise<User> {
  const email = normaliseEmail(person.email);
  await tx
    .createQueryBuilder()
    .insert()
    .into(User)
    .values({ ...person, id: newId(), email })
    .orIgnore()
    .execute();
  return tx.findOneByOrFail(User, { email });
}
