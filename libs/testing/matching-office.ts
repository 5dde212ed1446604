import type { DataSource } from 'typeorm';

import type { Actor, PersonActor } from '#libs/identity/actor';
import type { MatchingEngine } from '#libs/matching-runs/matching-engine';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { CancelMatchingRun } from '#libs/matching-runs/use-cases/cancel-matching-run';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { ExecuteMatchingRun } from '#libs/matching-runs/use-cases/execute-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { RelaxMatchingRun } from '#libs/matching-runs/use-cases/relax-matching-run';
import { type NewMatchingRun, RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';
import { type NewRematch, RequestRematch } from '#libs/matching-runs/use-cases/request-rematch';
import { SimulateMatching } from '#libs/matching-runs/use-cases/simulate-matching';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { SameThreadEngine } from '#libs/testing/same-thread-engine';
import { SpokenNews } from '#libs/testing/spoken-news';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';
import { Project } from '#libs/projects/project.entity';

/** The use cases of a run on a test database, and the way up to any of its states. */
export class MatchingOffice {
  readonly requesting: RequestMatchingRun;
  readonly relaxing: RelaxMatchingRun;
  readonly rematching: RequestRematch;
  readonly simulating: SimulateMatching;
  readonly executing: ExecuteMatchingRun;
  readonly cancelling: CancelMatchingRun;
  readonly deciding: DecideMatchingRun;
  readonly publishing: PublishMatchingRun;

  constructor(
    readonly database: DataSource,
    engine: MatchingEngine = new SameThreadEngine(),
    readonly news = new SpokenNews(),
  ) {
    const unitOfWork = new UnitOfWork(database);
    this.requesting = new RequestMatchingRun(unitOfWork);
    this.relaxing = new RelaxMatchingRun(unitOfWork);
    this.rematching = new RequestRematch(unitOfWork);
    this.simulating = new SimulateMatching(unitOfWork);
    this.executing = new ExecuteMatchingRun(unitOfWork, database, engine, news);
    this.cancelling = new CancelMatchingRun(unitOfWork);
    this.deciding = new DecideMatchingRun(unitOfWork);
    this.publishing = new PublishMatchingRun(unitOfWork);
  }

  request(actor: Actor, cohort: { readonly id: string }, change: Partial<NewMatchingRun> = {}): Promise<MatchingRun> {
    return this.requesting.execute(actor, { ...plainRequest(), cohortId: cohort.id, ...change });
  }

  rematch(actor: Actor, cohort: { readonly id: string }, change: Partial<NewRematch> = {}): Promise<MatchingRun> {
    const request = { policy: 'FEWEST_MOVES' as const, decisions: [], groups: [], idempotencyKey: newId() };
    return this.rematching.execute(actor, { ...request, cohortId: cohort.id, ...change });
  }

  simulate(actor: Actor, cohort: { readonly id: string }, change: Partial<NewMatchingRun> = {}): Promise<MatchingRun> {
    return this.simulating.execute(actor, { ...plainRequest(), cohortId: cohort.id, ...change });
  }

  async executed(
    actor: Actor,
    cohort: { readonly id: string },
    change: Partial<NewMatchingRun> = {},
  ): Promise<MatchingRun> {
    return this.computed(await this.request(actor, cohort, change));
  }

  /** The run as the worker leaves it. */
  async computed({ id }: { readonly id: string }): Promise<MatchingRun> {
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

export interface OpenOffice {
  readonly test: TestDatabase;
  readonly database: DataSource;
  readonly office: MatchingOffice;
  readonly coordinator: PersonActor;
}

/** An office on a database of its own, and a coordinator who works there. Close `test` afterwards. */
export async function openMatchingOffice(): Promise<OpenOffice> {
  const test = await openTestDatabase();
  const database = test.dataSource;
  const coordinator = await aPerson()
    .as('COORDINATOR', await anOperator().in(database))
    .in(database);
  return { test, database, office: new MatchingOffice(database), coordinator };
}

function plainRequest() {
  return { objective: 'GENEROUS' as const, seed: 1, decisions: [], groups: [], idempotencyKey: newId() };
}
