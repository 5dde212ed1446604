import { Field, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import { placeOf } from '#libs/identity/identifiers/postal-code';
import type {
  Organisation,
  OrganisationKind,
  OrganisationSize,
  Verification,
} from '#libs/identity/organisation.entity';

export const OrganisationKindEnum = literalEnum<OrganisationKind>('OrganisationKind', 'What kind of body it is.', {
  ASSOCIATION: 'A nonprofit association.',
  FOUNDATION: 'A foundation.',
  SOCIAL_ENTERPRISE: 'A social enterprise.',
  COMPANY: 'A company, for example a mentor’s.',
  PUBLIC_BODY: 'A public institution or a town.',
  SCHOOL: 'A place of higher education.',
  OPERATOR: 'Who runs this installation.',
});

export const OrganisationSizeEnum = literalEnum<OrganisationSize>('OrganisationSize', 'How large a body is.', {
  SMALL: 'Fewer than ten employees, or volunteers alone.',
  MEDIUM: 'Ten to 49 employees.',
  LARGE: 'Fifty employees or more.',
});

export const VerificationEnum = literalEnum<Verification>('Verification', 'How sure the numbers are.', {
  TO_VERIFY: 'Well formed or missing; nobody compared them with the registers yet.',
  VERIFIED: 'A coordinator compared them with the registers.',
});

const nullable = true;

@ObjectType('Organisation', { implements: () => [NodeType], description: 'A body that takes part.' })
export class OrganisationType extends NodeType {
  @Field(() => OrganisationKindEnum, { description: 'What kind of body it is.' })
  kind: OrganisationKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'The IANA time zone in which its deadlines are told.' })
  timeZone: string;

  @Field(() => String, { nullable, description: 'Its number in the French register of companies.' })
  siren: string | null;

  @Field(() => String, { nullable, description: 'The number of its seat there.' })
  siret: string | null;

  @Field(() => String, { nullable, description: 'Its number in the national register of associations.' })
  rna: string | null;

  @Field(() => String, { nullable, description: 'In Alsace and Moselle: court, volume and folio.' })
  alsaceMoselleRegister: string | null;

  @Field(() => String, { nullable, description: 'The number of a French school.' })
  uai: string | null;

  @Field(() => String, { nullable, description: 'The postal code of its seat.' })
  postalCode: string | null;

  @Field(() => String, { nullable, description: 'Its French département, by the postal code: 75, 2A, 974.' })
  departement: string | null;

  @Field(() => String, { nullable, description: 'Its French région, by the postal code.' })
  region: string | null;

  @Field(() => String, { description: 'Two letters of ISO 3166-1.' })
  country: string;

  @Field(() => OrganisationSizeEnum, { nullable, description: 'How large it is; null when nobody has said.' })
  size: OrganisationSize | null;

  @Field(() => VerificationEnum, { description: 'How sure its numbers are.' })
  verification: Verification;
}

export const OrganisationConnection = connectionOf('Organisation', OrganisationType);

@ObjectType({ description: 'The organisation that was made.' })
export class OrganisationPayload extends Payload {
  @Field(() => OrganisationType, { nullable: true, description: 'The organisation; null when refused.' })
  organisation?: OrganisationType;
}

export function toOrganisationType({ id, ...row }: Organisation): OrganisationType {
  const { kind, name, timeZone, size, verification } = row;
  const { siren, siret, rna, alsaceMoselleRegister, uai, postalCode, country } = row;
  const place = postalCode !== null && country === 'FR' ? placeOf(postalCode) : null;
  return {
    ...{ id: globalId('Organisation', id), kind, name, timeZone, size },
    ...{ siren, siret, rna, alsaceMoselleRegister, uai, postalCode, country, verification },
    ...{ departement: place?.departement ?? null, region: place?.region ?? null },
  };
}
