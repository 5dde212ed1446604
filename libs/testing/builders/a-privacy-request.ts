import type { DataSource } from 'typeorm';

import { PrivacyRequest, type PrivacyRequestKind } from '#libs/compliance/privacy-request.entity';
import type { PrivacyRequestStatus } from '#libs/compliance/privacy-request-lifecycle';
import { newId } from '#libs/platform/ids/new-id';

/** An erasure that waits for a coordinator: `await aPrivacyRequest().of(person).in(database)`. */
export function aPrivacyRequest(): PrivacyRequestBuilder {
  return new PrivacyRequestBuilder({ kind: 'ERASURE', status: 'VERIFIED' });
}

interface RequestFacts {
  readonly kind: PrivacyRequestKind;
  readonly status: PrivacyRequestStatus;
  readonly userId?: string;
  readonly decidedAt?: Date;
}

export class PrivacyRequestBuilder {
  constructor(private readonly facts: RequestFacts) {}

  of(person: { readonly id: string }): PrivacyRequestBuilder {
    return this.with({ userId: person.id });
  }

  forACopy(): PrivacyRequestBuilder {
    return this.with({ kind: 'EXPORT' });
  }

  withStatus(status: PrivacyRequestStatus): PrivacyRequestBuilder {
    return this.with({ status });
  }

  /** Confirmed by a coordinator, for the worker to carry out. */
  approvedAt(decidedAt: Date): PrivacyRequestBuilder {
    return this.with({ status: 'RUNNING', decidedAt });
  }

  async in(database: DataSource): Promise<PrivacyRequest> {
    const { userId, ...facts } = this.facts;
    if (!userId) throw new Error('Say whose it is: aPrivacyRequest().of(person)');
    const { id } = await database.manager.save(PrivacyRequest, { id: newId(), userId, ...facts });
    return database.manager.findOneByOrFail(PrivacyRequest, { id });
  }

  private with(change: Partial<RequestFacts>): PrivacyRequestBuilder {
    return new PrivacyRequestBuilder({ ...this.facts, ...change });
  }
}
