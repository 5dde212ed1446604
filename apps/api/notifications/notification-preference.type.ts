import { Field, InputType, ObjectType } from '@nestjs/graphql';

import { EnumField } from '../graphql/input-fields.js';
import { InputListField } from '../graphql/input-list-fields.js';
import { Payload } from '../graphql/user-error.type.js';
import { NotificationKindEnum } from './notification-enums.js';
import type { NotificationKind } from '#libs/notifications/notification-kind';

@ObjectType('NotificationPreference', { description: 'Whether you are written to about one kind of thing.' })
export class NotificationPreferenceType {
  @Field(() => NotificationKindEnum, { description: 'What mails of this kind tell.' })
  kind: NotificationKind;

  @Field(() => Boolean, { description: 'Whether it cannot be switched off, because it tells what you must know.' })
  isMandatory: boolean;

  @Field(() => Boolean, { description: 'Whether mails of this kind are sent to you.' })
  isWanted: boolean;
}

@ObjectType({ description: 'Your preferences as they are now.' })
export class NotificationPreferencesPayload extends Payload {
  @Field(() => [NotificationPreferenceType], {
    nullable: true,
    description: 'One for each kind of mail; null when refused.',
  })
  preferences?: readonly NotificationPreferenceType[];
}

@InputType({ description: 'A kind of mail that you want or do not want.' })
export class NotificationPreferenceInput {
  @EnumField(NotificationKindEnum, { description: 'The kind. Mandatory kinds cannot be switched off.' })
  kind: NotificationKind;

  @Field(() => Boolean, { description: 'Whether you want it.' })
  isWanted: boolean;
}

@InputType({ description: 'What you want to be written about. Kinds that are not named stay as they are.' })
export class UpdateNotificationPreferencesInput {
  @InputListField(NotificationPreferenceInput, { items: 100, description: 'The kinds to change.' })
  preferences: NotificationPreferenceInput[];
}
