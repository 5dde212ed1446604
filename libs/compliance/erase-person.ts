import { sweepTexts } from '#libs/compliance/sweep-texts';
import { erasedEmail, erasedName } from '#libs/identity/erased-person';
import { User } from '#libs/identity/user.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** A sweep reads whole tables, which may take longer than a statement of a request may. */
const longestStatement = '10min';

/**
 * Leaves nothing that tells who a person was: first what each context holds, in the opposite order of their dependence,
 * then their address and name wherever else anybody wrote them. The rows that are counted stay, under an id that names
 * nobody.
 */
export async function erasePerson(work: Work, personId: string, holders: readonly PersonalData[]): Promise<void> {
  const { email, name } = await work.tx.findOneByOrFail(User, { id: personId });
  // A name that somebody else bears too is not this person's alone to take away.
  const isShared = (await work.tx.countBy(User, { name })) > 1;

  await work.tx.query(`SET LOCAL statement_timeout = '${longestStatement}'`);
  for (const { erasures } of holders.toReversed()) {
    for (const sql of erasures) await work.tx.query(sql, [personId]);
  }
  await sweepTexts(work.tx, { words: email, replacement: erasedEmail(personId), sparing: [] });
  if (!isShared && isTellingName(name)) {
    await sweepTexts(work.tx, { words: name, replacement: erasedName, sparing: ['app_user', 'organisation'] });
  }
}

/** A single word, such as a first name, is also a word of the language. */
function isTellingName(name: string): boolean {
  return name !== erasedName && /\S\s+\S/.test(name.trim());
}
