import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { EnrolmentType } from '../schools/enrolment.type.js';
import { NotificationsReadModel } from '#libs/notifications/notifications.read-model';

/** What delivery tells about a student's address, for whoever may read the enrolment. */
@Resolver(() => EnrolmentType)
export class AddressRefusalResolver {
  constructor(private readonly readModel: NotificationsReadModel) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the mail server says when it knows no such address: correct the address, then invite again. Null while mails arrive.',
  })
  async addressRefusal(
    @Parent() { facts: { userId } }: EnrolmentType,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    const loader = loaderOf(context, 'refused-addresses', async (ids) => {
      const refused = await this.readModel.refusedAddressesOf(ids);
      return refused.map((row) => ({ id: row.userId, answer: row.answer }));
    });
    return (await loader.load(userId))?.answer ?? null;
  }
}
