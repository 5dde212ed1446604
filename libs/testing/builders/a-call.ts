import type { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import type { CallStatus } from '#libs/calls/call-lifecycle';
import { newId } from '#libs/platform/ids/new-id';

const inAMonth = () => new Date(Date.now() + 30 * 24 * 3_600_000);

/** An open call that closes in a month. */
export function aCall(): CallBuilder {
  return new CallBuilder('OPEN', inAMonth());
}

export class CallBuilder {
  constructor(
    private readonly status: CallStatus,
    private readonly closesAt: Date,
  ) {}

  drafted(): CallBuilder {
    return new CallBuilder('DRAFT', this.closesAt);
  }

  closed(): CallBuilder {
    return new CallBuilder('CLOSED', this.closesAt);
  }

  closingAt(closesAt: Date): CallBuilder {
    return new CallBuilder(this.status, closesAt);
  }

  in(database: DataSource): Promise<CallForProjects> {
    return database.manager.save(CallForProjects, {
      id: newId(),
      title: 'Rentrée',
      criteria: 'Un besoin d’intérêt général, réalisable en un semestre.',
      contactEmail: 'contact@passerelle.example',
      timeZone: 'Europe/Paris',
      status: this.status,
      closesAt: this.closesAt,
    });
  }
}
