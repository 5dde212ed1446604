import { InputType } from '@nestjs/graphql';

import { EnumField, IdempotencyKeyField, IdField } from '../graphql/input-fields.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { LegalGroundEnum } from './privacy-request.type.js';
import type { LegalGround } from '#libs/compliance/privacy-request.entity';
import type { PrivacyDecision } from '#libs/compliance/use-cases/process-privacy-request';

export const PrivacyDecisionEnum = literalEnum<PrivacyDecision>(
  'PrivacyDecision',
  'What a coordinator does with an erasure request.',
  {
    review: 'Takes it up.',
    approve: 'Confirms it: the erasure is then carried out and cannot be taken back.',
    refuse: 'Refuses it; needs a legal ground.',
  },
);

@InputType({ description: 'A request for a copy of one’s own data.' })
export class RequestMyDataExportInput {
  @IdempotencyKeyField()
  idempotencyKey: string;
}

@InputType({ description: 'A request that one’s own data be erased.' })
export class RequestErasureInput {
  @IdempotencyKeyField()
  idempotencyKey: string;
}

@InputType({ description: 'What to do with an erasure request.' })
export class ProcessPrivacyRequestInput {
  @IdField('PrivacyRequest', { description: 'The request.' })
  requestId: string;

  @EnumField(PrivacyDecisionEnum, { description: 'What to do; one of its `allowedActions`.' })
  decision: PrivacyDecision;

  @EnumField(LegalGroundEnum, { nullable: true, description: 'Why it is refused; needed to refuse.' })
  legalGround?: LegalGround | null;
}
