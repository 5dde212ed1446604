import type { DataSource } from 'typeorm';

import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { newId } from '#libs/platform/ids/new-id';
import type { Cohort } from '#libs/schools/cohort.entity';
import { aPerson } from '#libs/testing/builders/a-person';

/** A run as a bare row, for specs of rights: `await aMatchingRun().withStatus('PUBLISHED').in(database, cohort)`. */
export function aMatchingRun(): MatchingRunBuilder {
  return new MatchingRunBuilder('QUEUED');
}

export class MatchingRunBuilder {
  constructor(private readonly status: RunStatus) {}

  withStatus(status: RunStatus): MatchingRunBuilder {
    return new MatchingRunBuilder(status);
  }

  async in(database: DataSource, cohort: Pick<Cohort, 'id'>): Promise<MatchingRun> {
    const requester = await aPerson().in(database);
    const { status } = this;
    const run = { id: newId(), cohortId: cohort.id, requestedById: requester.id, status };
    const publishedAt = status === 'PUBLISHED' ? new Date() : null;
    await database.manager.insert(MatchingRun, { ...run, objective: 'GENEROUS', seed: 1, decisions: [], publishedAt });
    return database.manager.findOneByOrFail(MatchingRun, { id: run.id });
  }
}
