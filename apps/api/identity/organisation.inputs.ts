import { InputType } from '@nestjs/graphql';

import {
  EmailField,
  EnumField,
  IdempotencyKeyField,
  IdField,
  TextField,
  TimeZoneField,
} from '../graphql/input-fields.js';
import { OrganisationKindEnum, OrganisationSizeEnum } from './organisation.type.js';
import { LocaleEnum, RoleEnum } from './person.type.js';
import type { Role } from '#libs/identity/actor';
import type { OrganisationKind, OrganisationSize } from '#libs/identity/organisation.entity';
import type { Locale } from '#libs/platform/i18n/locale';

const number = { max: 100, nullable: true } as const;

@InputType({ isAbstract: true })
abstract class IdentifierFields {
  @TextField({ ...number, description: 'Nine digits. Known from the SIRET when only that is given.' })
  siren?: string | null;

  @TextField({ ...number, description: 'Fourteen digits. Not every association has one.' })
  siret?: string | null;

  @TextField({ ...number, description: 'The number of an association in the national register, such as W9J1003281.' })
  rna?: string | null;

  @TextField({ ...number, description: 'In Alsace and Moselle instead: court, volume and folio.' })
  alsaceMoselleRegister?: string | null;

  @TextField({ ...number, description: 'The number of a French school: seven digits and a letter.' })
  uai?: string | null;

  @TextField({ max: 20, nullable: true, description: 'The postal code of its seat.' })
  postalCode?: string | null;

  @TextField({ max: 100, nullable: true, description: 'Two letters of ISO 3166-1; FR when absent.' })
  country?: string | null;

  @EnumField(OrganisationSizeEnum, { nullable: true, description: 'How large it is. Not known when absent.' })
  size?: OrganisationSize | null;
}

@InputType({
  description: 'The numbers and the size of an organisation, in place of those before. Absent means not known.',
})
export class IdentifyOrganisationInput extends IdentifierFields {
  @IdField('Organisation', { description: 'The organisation.' })
  organisationId: string;
}

@InputType({ description: 'An organisation whose numbers somebody compared with the registers.' })
export class VerifyOrganisationInput {
  @IdField('Organisation', { description: 'The organisation.' })
  organisationId: string;
}

@InputType({ description: 'A body that will take part.' })
export class CreateOrganisationInput extends IdentifierFields {
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
