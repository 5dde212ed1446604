import type { GraphQLSchema } from 'graphql';

const descriptions = {
  Query: 'What can be read. Lists hold what you may see, one page at a time; anything else is found by its id.',
  Mutation:
    'What can be done. Each takes one input, and answers with what it made or changed, or with `userErrors` that say why it was refused.',
  Subscription: 'What can be followed while it happens, over a web socket with the protocol of graphql-ws.',
} as const;

/** Says what the roots are for: they are put together from many resolvers, none of which describes the whole. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, description] of Object.entries(descriptions)) {
    const root = schema.getType(name);
    if (root) root.description = description;
  }
  return schema;
}
