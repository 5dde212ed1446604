import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import type { DataExport } from '#libs/compliance/data-export.entity';

@ObjectType('DataExport', {
  implements: () => [NodeType],
  description: 'A copy of what is held about you. For you alone.',
})
export class DataExportType extends NodeType {
  @Field(() => GraphQLISODateTime, { description: 'When it was gathered.' })
  builtAt: Date;

  @Field(() => String, { description: 'The copy for programs: JSON, by section.' })
  json: string;

  @Field(() => String, { description: 'The copy to read: one HTML page in your language.' })
  html: string;
}

export const DataExportConnection = connectionOf('DataExport', DataExportType);

export function toDataExportType({ id, createdAt, document, html }: DataExport): DataExportType {
  return { id: globalId('DataExport', id), builtAt: createdAt, json: JSON.stringify(document, null, 2), html };
}
