import { Field, ObjectType } from '@nestjs/graphql';

import { globalId } from '../graphql/global-id.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NodeType } from '../graphql/node.type.js';
import type { MembershipFacts, Role } from '#libs/identity/actor';
import type { User } from '#libs/identity/user.entity';
import type { Locale } from '#libs/platform/i18n/locale';

export const RoleEnum = literalEnum<Role>('Role', 'What a membership makes of a person.', {
  COORDINATOR: 'Runs the programme.',
  NONPROFIT_EDITOR: 'Writes a nonprofit’s needs.',
  TEACHER: 'Runs cohorts at a school.',
  EXPLORER: 'A student of a cohort.',
  ENTHUSIAST: 'A mentor.',
});

export const LocaleEnum = literalEnum<Locale>('Locale', 'A language of the product.', {
  fr: 'French.',
  en: 'English.',
});

@ObjectType('Membership', { description: 'A role that a person has in an organisation.' })
export class MembershipType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => String, { description: 'The id of the organisation.' })
  organisationId: string;
}

@ObjectType('Person', { implements: () => [NodeType], description: 'A person, as they see themselves.' })
export class PersonType extends NodeType {
  @Field(() => String, { description: 'The full name.' })
  name: string;

  @Field(() => String, { description: 'The address that mails go to.' })
  email: string;

  @Field(() => LocaleEnum, { description: 'The language of mails and messages.' })
  locale: Locale;

  @Field(() => String, { description: 'The IANA time zone in which deadlines are told.' })
  timeZone: string;

  @Field(() => [MembershipType], { description: 'All roles; a person’s rights are the union of theirs.' })
  memberships: readonly MembershipType[];
}

export function toPersonType(user: User, memberships: readonly MembershipFacts[]): PersonType {
  return {
    id: globalId('Person', user.id),
    name: user.name,
    email: user.email,
    locale: user.locale,
    timeZone: user.timeZone,
    memberships: memberships.map(({ role, organisationId }) => ({
      role,
      organisationId: globalId('Organisation', organisationId),
    })),
  };
}
