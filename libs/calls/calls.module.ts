import { Module } from '@nestjs/common';

import { CallsReadModel } from '#libs/calls/calls.read-model';
import { CloseDueCalls } from '#libs/calls/use-cases/close-due-calls';
import { CreateCall } from '#libs/calls/use-cases/create-call';
import { DecideNeed } from '#libs/calls/use-cases/decide-need';
import { DraftNeed } from '#libs/calls/use-cases/draft-need';
import { ReviseNeed } from '#libs/calls/use-cases/revise-need';
import { TransitionCall } from '#libs/calls/use-cases/transition-call';
import { TransitionNeed } from '#libs/calls/use-cases/transition-need';

const providers = [
  CallsReadModel,
  CreateCall,
  TransitionCall,
  CloseDueCalls,
  DraftNeed,
  ReviseNeed,
  TransitionNeed,
  DecideNeed,
];

@Module({ providers, exports: providers })
export class CallsModule {}
