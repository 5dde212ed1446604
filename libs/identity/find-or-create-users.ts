import { In } from 'typeorm';

import { normaliseEmail } from '#libs/identity/email';
import type { NewPerson } from '#libs/identity/find-or-create-user';
import { User } from '#libs/identity/user.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';

/** As many as one statement takes without trouble. */
const chunkSize = 500;

/**
 * The people with these addresses, by normalised address; those whom nobody knows are made. The same as
 * findOrCreateUser for many: two statements for each 500 people. People are made in the order of their addresses, so
 * that two imports of the same list wait for each other instead of deadlocking.
 */
export async function findOrCreateUsers(work: Work, people: readonly NewPerson[]): Promise<ReadonlyMap<string, User>> {
  const wanted = new Map(people.map((person) => [normaliseEmail(person.email), person]));
  const addresses = [...wanted.keys()].toSorted();
  const found = new Map<string, User>();
  for (let start = 0; start < addresses.length; start += chunkSize) {
    const emails = addresses.slice(start, start + chunkSize);
    await createMissing(
      work,
      emails.flatMap((email) => ({ ...(wanted.get(email) ?? []), email })),
    );
    for (const user of await work.tx.findBy(User, { email: In(emails) })) found.set(user.email, user);
  }
  return found;
}
