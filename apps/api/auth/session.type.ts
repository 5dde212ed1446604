import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';

import { EmailField, TextField } from '../graphql/input-fields.js';
import { Payload } from '../graphql/user-error.type.js';

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
}

@ObjectType({ description: 'The answer is the same whether or not the address has an account.' })
export class RequestSignInCodePayload extends Payload {}

@ObjectType('Session', { description: 'A signed-in device.' })
export class SessionType {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`. It is shown this once.' })
  token: string;

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
