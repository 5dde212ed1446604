import { InputType } from '@nestjs/graphql';

import {
  EmailField,
  EnumField,
  IdempotencyKeyField,
  IdField,
  TextField,
  TimeZoneField,
} from '../graphql/input-fields.js';
import { OrganisationKindEnum } from './organisation.type.js';
import { LocaleEnum, RoleEnum } from './person.type.js';
import type { Role } from '#libs/identity/actor';
import type { OrganisationKind } from '#libs/identity/organisation.entity';
import type { Locale } from '#libs/platform/i18n/locale';

@InputType({ description: 'A body that will take part.' })
export class CreateOrganisationInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @EnumField(OrganisationKindEnum, { description: 'What kind of body it is.' })
  kind: OrganisationKind;

  @TextField({ max: 200, description: 'Its name.' })
  name: string;

  @TimeZoneField({ description: 'The IANA time zone in which its deadlines are told.' })
  timeZone: string;
}

@InputType({ description: 'A person who gets a role in an organisation.' })
export class InviteMemberInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @IdField('Organisation', { description: 'The organisation.' })
  organisationId: string;

  @EnumField(RoleEnum, { description: 'The role. Explorers join by their school’s roster instead.' })
  role: Role;

  @EmailField({ description: 'Where the invitation goes.' })
  email: string;

  @TextField({ max: 200, description: 'The person’s full name.' })
  name: string;

  @EnumField(LocaleEnum, { description: 'The language of the mails.' })
  locale: Locale;
}
