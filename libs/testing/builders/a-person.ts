import type { DataSource } from 'typeorm';

import type { MembershipFacts, PersonActor, Role } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import { User } from '#libs/identity/user.entity';
import type { Locale } from '#libs/platform/i18n/locale';
import { newId } from '#libs/platform/ids/new-id';

/** A person as the api knows them: `await aPerson().as('TEACHER', school).in(database)` gives their actor. */
export function aPerson(): PersonBuilder {
  return new PersonBuilder({ name: 'Camille Dubois', email: `${newId()}@people.example`, locale: 'fr' }, []);
}

interface PersonFacts {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

interface Place {
  readonly id: string;
}

export class PersonBuilder {
  constructor(
    private readonly facts: PersonFacts,
    private readonly memberships: readonly MembershipFacts[],
  ) {}

  named(name: string): PersonBuilder {
    return new PersonBuilder({ ...this.facts, name }, this.memberships);
  }

  at(email: string): PersonBuilder {
    return new PersonBuilder({ ...this.facts, email }, this.memberships);
  }

  speaking(locale: Locale): PersonBuilder {
    return new PersonBuilder({ ...this.facts, locale }, this.memberships);
  }

  as(role: Role, organisation: Place, scope: Place = organisation): PersonBuilder {
    const membership = { role, organisationId: organisation.id, scopeId: scope.id };
    return new PersonBuilder(this.facts, [...this.memberships, membership]);
  }

  async in(database: DataSource): Promise<PersonActor> {
    const { id, locale, timeZone } = await database.manager.save(User, {
      id: newId(),
      ...this.facts,
      timeZone: 'Europe/Paris',
    });
    for (const membership of this.memberships) {
      await database.manager.save(Membership, { id: newId(), userId: id, ...membership });
    }
    return { kind: 'person', id, sessionId: newId(), locale, timeZone, memberships: this.memberships };
  }
}
