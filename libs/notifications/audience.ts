import type { EntityManager } from 'typeorm';

import { isErasedEmail } from '#libs/identity/erased-person';
import type { Locale } from '#libs/platform/i18n/locale';
import type { MessageValues } from '#libs/platform/i18n/translate';

/** A person to be told, in their language, with the values that the words need. */
export interface Recipient {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** The IANA zone in which times are told: the person's own, or the one in which a deadline was set. */
  readonly timeZone: string;
  /** What is told: somebody who cares for two projects is told about each. */
  readonly aboutId: string;
  readonly params: MessageValues;
}

/** Who is to be told about the subject of an event: one query, however many they are. */
export type Audience = (tx: EntityManager, subjectId: string) => Promise<readonly Recipient[]>;

type AudienceRow = Omit<Recipient, 'params'> & MessageValues;

/** The columns of every audience whose person is `person`; a time zone and the values for the words come beside. */
export const personColumns = 'person.id AS "userId", person.email, person.name, person.locale';

/**
 * An audience by its query over `$1`, the subject of the event. Columns beyond those of a recipient are the values for
 * the words, so none of them may be null. Nobody writes to a person who was erased.
 */
export function audienceOf(sql: string): Audience {
  return async (tx, subjectId) => {
    const rows = await tx.query<AudienceRow[]>(sql, [subjectId]);
    return rows
      .filter(({ email }) => !isErasedEmail(email))
      .map(({ userId, email, name, locale, timeZone, aboutId, ...params }) => ({
        ...{ userId, email, name, locale, timeZone, aboutId },
        params,
      }));
  };
}
