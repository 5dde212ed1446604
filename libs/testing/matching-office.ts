import type { DataSource } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { MatchingEngine } from '#libs/matching-runs/matching-engine';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { CancelMatchingRun } from '#libs/matching-runs/use-cases/cancel-matching-run';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { ExecuteMatchingRun } from '#libs/matching-runs/use-cases/execute-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { type NewMatchingRun, RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { Project } from '#libs/projects/project.entity';

/** The use cases of a run on a test database, and the way up to any of its states. */
export class MatchingOffice {
  readonly requesting: RequestMatchingRun;
  readonly executing: ExecuteMatchingRun;
  readonly cancelling: CancelMatchingRun;
  readonly deciding: DecideMatchingRun;
  readonly publishing: PublishMatchingRun;

  constructor(
    readonly database: DataSource,
    engine = new MatchingEngine(),
  ) {
    const unitOfWork = new UnitOfWork(database);
    this.requesting = new RequestMatchingRun(unitOfWork);
    this.executing = new ExecuteMatchingRun(unitOfWork, database, engine);
    this.cancelling = new CancelMatchingRun(unitOfWork);
    this.deciding = new DecideMatchingRun(unitOfWork);
    this.publishing = new PublishMatchingRun(unitOfWork);
  }

  request(actor: Actor, cohort: { readonly id: string }, change: Partial<NewMatchingRun> = {}): Promise<MatchingRun> {
    const request = { objective: 'GENEROUS' as const, seed: 1, decisions: [], groups: [], idempotencyKey: newId() };
    return this.requesting.execute(actor, { ...request, cohortId: cohort.id, ...change });
  }

  async executed(actor: Actor, cohort: { readonly id: string }): Promise<MatchingRun> {
    const { id } = await this.request(actor, cohort);
    await this.executing.execute(id);
    return this.read(id);
  }

  async approved(actor: Actor, cohort: { readonly id: string }): Promise<MatchingRun> {
    const { id } = await this.executed(actor, cohort);
    return this.deciding.execute(actor, { runId: id, verb: 'approve' });
  }

  async published(actor: Actor, cohort: { readonly id: string }): Promise<MatchingRun> {
    const { id } = await this.approved(actor, cohort);
    return this.publishing.execute(actor, id);
  }

  read(id: string): Promise<MatchingRun> {
    return this.database.manager.findOneByOrFail(MatchingRun, { id });
  }

  async statusOfProject({ id }: { readonly id: string }): Promise<string> {
    return (await this.database.manager.findOneByOrFail(Project, { id })).status;
  }
}
