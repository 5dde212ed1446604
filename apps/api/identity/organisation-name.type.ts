import { Field, ID, ObjectType } from '@nestjs/graphql';

import { globalId } from '../graphql/global-id.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Organisation } from '#libs/identity/organisation.entity';
import type { IdentityReadModel } from '#libs/identity/identity.read-model';

@ObjectType('OrganisationName', {
  description: 'An organisation as others see it beside what it takes part in: no more than its name.',
})
export class OrganisationNameType {
  @Field(() => ID, { description: 'The id of the organisation.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;
}

/** The organisation beside a noun; the names of the whole answer come in one query. */
export async function organisationNameOf(
  context: RequestContext,
  readModel: IdentityReadModel,
  organisationId: string,
): Promise<OrganisationNameType> {
  const loader = loaderOf(context, 'organisation-names', (ids) => readModel.namesOf(ids));
  const found = await loader.load(organisationId);
  // The foreign key of the noun promises that the row is there.
  if (!found) throw new Error('A noun names an organisation that does not exist');
  return toOrganisationNameType(found);
}

export function toOrganisationNameType({ id, name }: Pick<Organisation, 'id' | 'name'>): OrganisationNameType {
  return { id: globalId('Organisation', id), name };
}
