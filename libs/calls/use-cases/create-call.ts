import { Injectable } from '@nestjs/common';

import { CallForProjects } from '#libs/calls/call.entity';
import { mayCreateCall } from '#libs/calls/call.policy';
import { recordCallEvent } from '#libs/calls/calls.events';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';

export interface NewCall extends CreatingInput {
  readonly title: string;
  readonly criteria: string;
  readonly contactEmail: string;
  readonly closesAt: Date;
  readonly timeZone: string;
}

/** Drafts a call for projects. Nobody but coordinators sees it until it opens. */
@Injectable()
export class CreateCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewCall): Promise<CallForProjects> {
    return this.unitOfWork.run(actor, 'call.create', async (work) => {
      if (!mayCreateCall(actor)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'createCall', input, async () => {
        const { title, criteria, contactEmail, closesAt, timeZone } = input;
        const draft = { id: newId(), title, criteria, contactEmail, closesAt, timeZone, status: 'DRAFT' as const };
        const call = await work.tx.save(CallForProjects, draft);
        recordCallEvent(work, 'call.create', call.id);
        return call.id;
      });
      return work.tx.findOneByOrFail(CallForProjects, { id });
    });
  }
}
