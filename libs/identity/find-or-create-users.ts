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
  const normalised = people.map((person) => ({ ...person, email: normaliseEmail(person.email) }));
  const ordered = normalised.toSorted((left, right) => (left.email < right.email ? -1 : 1));
  const found = new Map<string, User>();
  for (let start = 0; start < ordered.length; start += chunkSize) {
    const users = await findOrCreateChunk(work, ordered.slice(start, start + chunkSize));
    for (const user of users) found.set(user.email, user);
  }
  return found;
}

async function findOrCreateChunk({ tx }: Work, people: readonly NewPerson[]): Promise<User[]> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(User)
    .values(people.map((person) => ({ ...person, id: newId() })))
    .orIgnore()
    .updateEntity(false)
    .execute();
  return tx.findBy(User, { email: In(people.map(({ email }) => email)) });
}
