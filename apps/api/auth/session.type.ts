import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';

import { BooleanField, EmailField, IdField, TextField } from '../graphql/input-fields.js';
import { globalId } from '../graphql/global-id.js';
import { Payload } from '../graphql/user-error.type.js';
import type { PersonActor } from '#libs/identity/actor';
import type { Session } from '#libs/identity/session.entity';

@InputType({ description: 'Who asks for a sign-in code.' })
export class RequestSignInCodeInput {
  @EmailField({ description: 'The address of the account.' })
  email: string;
}

@InputType({ description: 'A mailed code, to trade for a session.' })
export class SignInInput {
  @EmailField({ description: 'The address that the code was mailed to.' })
  email: string;

  @TextField({ min: 6, max: 12, description: 'The six digits.' })
  code: string;

  @BooleanField({
    nullable: true,
    description: 'True for a browser: the session is kept in a cookie that no script reads, and no token is answered.',
  })
  inCookie?: boolean;
}

@ObjectType({ description: 'The answer is the same whether or not the address has an account.' })
export class RequestSignInCodePayload extends Payload {}

@ObjectType('Session', { description: 'A signed-in device.' })
export class SessionType {
  @Field(() => String, {
    nullable: true,
    description: 'Send it as `Authorization: Bearer …`. It is shown this once; null when it is in a cookie.',
  })
  token?: string;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself.' })
  expiresAt: Date;
}

@ObjectType({ description: 'The session that a right code opens.' })
export class SignInPayload extends Payload {
  @Field(() => SessionType, { nullable: true, description: 'The session; null when refused.' })
  session?: SessionType;
}

@ObjectType({ description: 'The session has ended.' })
export class SignOutPayload extends Payload {}

@ObjectType('SignedInDevice', { description: 'A device on which you are signed in.' })
export class SignedInDeviceType {
  @Field(() => ID, { description: 'For revokeSession.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What its browser or program calls itself.' })
  device: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When you signed in there.' })
  signedInAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself.' })
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent: boolean;
}

export function toSignedInDevice(session: Session, { sessionId }: PersonActor): SignedInDeviceType {
  const { id, device, createdAt: signedInAt, expiresAt } = session;
  return { id: globalId('SignedInDevice', id), device, signedInAt, expiresAt, isCurrent: id === sessionId };
}

@InputType({ description: 'A device to sign out.' })
export class RevokeSessionInput {
  @IdField('SignedInDevice', { description: 'One of mySessions.' })
  sessionId: string;
}

@ObjectType({ description: 'What is left signed in.' })
export class RevokeSessionsPayload extends Payload {
  @Field(() => [SignedInDeviceType], { nullable: true, description: 'The devices still signed in; null when refused.' })
  sessions?: SignedInDeviceType[];
}
