import { InputType } from '@nestjs/graphql';

import {
  EmailField,
  EnumField,
  IdempotencyKeyField,
  IdField,
  TextField,
  TimeZoneField,
} from '../graphql/input-fields.js';
import { CallActionEnum } from './call.type.js';
import type { CallVerb } from '#libs/calls/call-lifecycle';

@InputType({ description: 'A call for projects to be drafted.' })
export class CreateCallInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @TextField({ max: 120, description: 'What it is called.' })
  title: string;

  @TextField({ max: 4000, description: 'What a need is judged by.' })
  criteria: string;

  @EmailField({ description: 'Whom to ask.' })
  contactEmail: string;

  @TextField({
    max: 30,
    description: 'The closing time on the wall clock of the time zone, such as 2026-11-30T18:00:00.',
  })
  closesAtLocal: string;

  @TimeZoneField({ description: 'The IANA time zone of the closing time, such as Europe/Paris.' })
  timeZone: string;
}

@InputType({ description: 'A step in the life of a call.' })
export class TransitionCallInput {
  @IdField('CallForProjects', { description: 'The call.' })
  callId: string;

  @EnumField(CallActionEnum, { description: 'What to do; one of its `allowedActions`.' })
  action: CallVerb;
}
