import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonNameType } from '../schools/cohort.type.js';
import { AuditEntryConnection, AuditEntryType, AuditOutcomeEnum, toAuditEntryType } from './audit-entry.type.js';
import { SubjectIdPipe } from './audit-subject.js';
import { ComplianceReadModel } from '#libs/compliance/compliance.read-model';
import type { Actor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import type { AuditOutcome } from '#libs/platform/audit/audit-entry.entity';

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  constructor(
    private readonly readModel: ComplianceReadModel,
    private readonly identity: IdentityReadModel,
  ) {}

  @Query(() => AuditEntryConnection, {
    description: 'Every write and every denied attempt, for coordinators; for others, their own. Newest first.',
  })
  async auditEntries(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args(
      'subjectId',
      { type: () => ID, nullable: true, description: 'Only what was done to this: the id of anything.' },
      new SubjectIdPipe(),
    )
    subjectId?: string,
    @Args('outcome', { type: () => AuditOutcomeEnum, nullable: true, description: 'Only what ended so.' })
    outcome?: AuditOutcome,
  ): Promise<Connection<AuditEntryType>> {
    return toConnection(await this.readModel.auditEntries(actor, page, { subjectId, outcome }), toAuditEntryType);
  }

  @ResolveField(() => PersonNameType, { nullable: true, description: 'The person, if it was one.' })
  async actor(
    @Parent() { personId }: AuditEntryType,
    @Context() context: RequestContext,
  ): Promise<PersonNameType | null> {
    const loader = loaderOf(context, 'person-names', (ids) => this.identity.personNamesOf(ids));
    return personId ? loader.load(personId) : null;
  }
}
