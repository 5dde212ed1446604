import { Field, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import type { Organisation, OrganisationKind } from '#libs/identity/organisation.entity';

export const OrganisationKindEnum = literalEnum<OrganisationKind>('OrganisationKind', 'What kind of body it is.', {
  ASSOCIATION: 'A nonprofit association.',
  FOUNDATION: 'A foundation.',
  SOCIAL_ENTERPRISE: 'A social enterprise.',
  COMPANY: 'A company, for example a mentor’s.',
  PUBLIC_BODY: 'A public institution or a town.',
  SCHOOL: 'A place of higher education.',
  OPERATOR: 'Who runs this installation.',
});

@ObjectType('Organisation', { implements: () => [NodeType], description: 'A body that takes part.' })
export class OrganisationType extends NodeType {
  @Field(() => OrganisationKindEnum, { description: 'What kind of body it is.' })
  kind: OrganisationKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'The IANA time zone in which its deadlines are told.' })
  timeZone: string;
}

export const OrganisationConnection = connectionOf('Organisation', OrganisationType);

@ObjectType({ description: 'The organisation that was made.' })
export class OrganisationPayload extends Payload {
  @Field(() => OrganisationType, { nullable: true, description: 'The organisation; null when refused.' })
  organisation?: OrganisationType;
}

export function toOrganisationType({ id, kind, name, timeZone }: Organisation): OrganisationType {
  return { id: globalId('Organisation', id), kind, name, timeZone };
}
