import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

import { DeliveryOutcomeEnum } from './notification-enums.js';
import type { DeliveryOutcome } from '#libs/notifications/delivery-attempt.entity';

@ObjectType('DeliveryAttempt', { description: 'One conversation with the mail server, as it ended.' })
export class DeliveryAttemptType {
  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  at: Date;

  @Field(() => DeliveryOutcomeEnum, { description: 'How it ended.' })
  outcome: DeliveryOutcome;

  @Field(() => String, { nullable: true, description: 'What the mail server said, if it refused.' })
  error: string | null;
}
