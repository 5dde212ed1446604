import { Field, ID, InterfaceType } from '@nestjs/graphql';

import { decodeGlobalId } from './global-id.js';

/** Anything that has an id; the id itself says which type it is. */
@InterfaceType('Node', {
  description: 'Anything that can be found again by its id.',
  resolveType: (value: { readonly id: string }) => decodeGlobalId(value.id)?.noun,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'An opaque id, unique among everything.' })
  id: string;
}
