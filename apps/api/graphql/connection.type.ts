import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

import { cursorOf, type Page } from '#libs/platform/database/page';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many items, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Begins after this cursor: the `endCursor` of the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more items follow.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the last item, for the next page.' })
  endCursor: string | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** The Relay connection type of a node type. */
export function connectionOf<Node extends object>(name: string, node: Type<Node>): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `An item of a list of ${name} items, with its cursor.` })
  class Edge {
    @Field(() => node, { description: 'The item.' })
    node: Node;

    @Field(() => String, { description: 'The place of the item in the list.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} items.` })
  class ConnectionType {
    @Field(() => [Edge], { description: 'The items of this page.' })
    edges: readonly Edge[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo: PageInfo;
  }
  return ConnectionType;
}

export function toConnection<Row extends { readonly id: string }, Node>(
  { rows, hasNextPage }: Page<Row>,
  toNode: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.map((row) => ({ node: toNode(row), cursor: cursorOf(row.id) }));
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}
