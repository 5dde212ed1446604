import type { DataSource } from 'typeorm';

import type { CallForProjects } from '#libs/calls/call.entity';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import type { NeedStatus } from '#libs/calls/need-submission-lifecycle';
import type { Organisation } from '#libs/identity/organisation.entity';
import { newId } from '#libs/platform/ids/new-id';

/** A complete draft of a need: `await aNeed().of(nonprofit).in(database, call)`. */
export function aNeed(): NeedBuilder {
  return new NeedBuilder({ title: 'Trouver le bon cours', status: 'DRAFT' });
}

interface NeedFacts {
  readonly title: string;
  readonly status: NeedStatus;
  readonly problem?: string;
  readonly nonDigitalAlternative?: string;
  readonly organisationId?: string;
}

export class NeedBuilder {
  constructor(private readonly facts: NeedFacts) {}

  of(organisation: Pick<Organisation, 'id'>): NeedBuilder {
    return new NeedBuilder({ ...this.facts, organisationId: organisation.id });
  }

  titled(title: string): NeedBuilder {
    return new NeedBuilder({ ...this.facts, title });
  }

  withStatus(status: NeedStatus): NeedBuilder {
    return new NeedBuilder({ ...this.facts, status });
  }

  submitted(): NeedBuilder {
    return this.withStatus('SUBMITTED');
  }

  selected(): NeedBuilder {
    return this.withStatus('SELECTED');
  }

  withoutProblem(): NeedBuilder {
    return new NeedBuilder({ ...this.facts, problem: '' });
  }

  withoutNonDigitalAnswer(): NeedBuilder {
    return new NeedBuilder({ ...this.facts, nonDigitalAlternative: '' });
  }

  async in(database: DataSource, call: Pick<CallForProjects, 'id'>): Promise<NeedSubmission> {
    const { organisationId, ...facts } = this.facts;
    if (!organisationId) throw new Error('Say whose need it is: aNeed().of(nonprofit)');
    const need = {
      id: newId(),
      problem: 'Les élèves ne savent pas quel cours suivre.',
      nonDigitalAlternative: 'Des conseils par téléphone, qui ne suffisent plus.',
      needType: 'SCALE_UP' as const,
      ...facts,
      organisationId,
      callId: call.id,
    };
    await database.manager.insert(NeedSubmission, need);
    return database.manager.findOneByOrFail(NeedSubmission, { id: need.id });
  }
}
