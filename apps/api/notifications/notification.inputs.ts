import { InputType } from '@nestjs/graphql';

import { IdField } from '../graphql/input-fields.js';

@InputType({ description: 'A mail.' })
export class NotificationInput {
  @IdField('Notification', { description: 'The mail.' })
  notificationId: string;
}
