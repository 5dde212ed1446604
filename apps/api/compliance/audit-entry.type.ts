import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NodeType } from '../graphql/node.type.js';
import { subjectIdOf } from './audit-subject.js';
import type { AuditDetails, AuditEntry, AuditOutcome } from '#libs/platform/audit/audit-entry.entity';

export const AuditOutcomeEnum = literalEnum<AuditOutcome>('AuditOutcome', 'Whether something was done.', {
  DONE: 'It was done.',
  DENIED: 'It was asked for and refused: it was not allowed, or not visible to whoever asked.',
});

@ObjectType('AuditDetail', { description: 'A figure or a code that belongs to an action; never a person’s words.' })
export class AuditDetailType {
  @Field(() => String, { description: 'What it is.' })
  name: string;

  @Field(() => String, { description: 'Its value; several are parted by commas.' })
  value: string;
}

@ObjectType('AuditEntry', {
  implements: () => [NodeType],
  description: 'Who did what to what, and when. For coordinators; for others, what they did themselves.',
})
export class AuditEntryType extends NodeType {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'Who: person, visitor or system.' })
  actorKind: string;

  @Field(() => ID, { nullable: true, description: 'The id of the person, if it was one.' })
  actorId: string | null;

  @Field(() => String, { description: 'What: the noun and the verb, such as need.submit.' })
  action: string;

  @Field(() => AuditOutcomeEnum, { description: 'Whether it was done.' })
  outcome: AuditOutcome;

  @Field(() => ID, { nullable: true, description: 'The id of what it was done to; null for what was refused.' })
  subjectId: string | null;

  @Field(() => [AuditDetailType], { description: 'Figures and codes of the action.' })
  details: readonly AuditDetailType[];

  /** The row of the person, for the field that is resolved from it. */
  personId: string | null;
}

export const AuditEntryConnection = connectionOf('AuditEntry', AuditEntryType);

export function toAuditEntryType(entry: AuditEntry): AuditEntryType {
  const { at, actorKind, actorId: personId, action, outcome } = entry;
  return {
    id: globalId('AuditEntry', entry.id),
    actorId: personId && globalId('Person', personId),
    subjectId: subjectIdOf(entry),
    details: detailsOf(entry.details),
    ...{ at, actorKind, action, outcome, personId },
  };
}

function detailsOf(details: AuditDetails): AuditDetailType[] {
  return Object.entries(details).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value: Array.isArray(value) ? value.join(', ') : String(value) }],
  );
}
