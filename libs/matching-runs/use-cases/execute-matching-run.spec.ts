import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { hashJson } from '#libs/matching/hash';
import { InvalidProblem } from '#libs/matching/validation/invalid-problem';
import type { MatchingProblem } from '#libs/matching/problem';
import { conflictInWords } from '#libs/matching-runs/explanation-words';
import { MatchingEngine, type Solving } from '#libs/matching-runs/matching-engine';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { ThreadCancelled } from '#libs/platform/threads/run-in-thread';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { SameThreadEngine } from '#libs/testing/same-thread-engine';
import { SpokenNews } from '#libs/testing/spoken-news';
import type { TestDatabase } from '#libs/testing/test-database';

class RefusingEngine extends MatchingEngine {
  override solve = () => Promise.reject(new InvalidProblem([{ path: 'seed', message: 'must be a whole number' }]));
}

class BrokenEngine extends MatchingEngine {
  override solve = () => Promise.reject(new Error('memory access out of bounds'));
}

class UnverifiedEngine extends SameThreadEngine {
  override async solve(problem: MatchingProblem) {
    const faults = [{ path: 'assignments[0]', message: 'is in a closed project' }];
    return { ...(await super.solve(problem)), faults };
  }
}

describe('The worker executes a matching run', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let coordinator: PersonActor;
  let scene: CohortToMatch;

  beforeAll(async () => {
    ({ test, database, office, coordinator } = await openMatchingOffice());
    Logger.overrideLogger(false);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch()
      .project('A', 2, 2)
      .project('B', 1, 2)
      .student('Ana', ['A'], ['B'])
      .student('Bea', ['B'])
      .student('Cléo', ['B'], ['A'])
      .silentStudent('Dan')
      .in(database);
    await forgetRecorded(database);
  });

  const placesOf = ({ outcome }: MatchingRun) => {
    const names = scene.names();
    const nameOf = (id: string) => names.get(id) ?? id;
    return (outcome?.assignments ?? [])
      .map(({ student, project, rank }) => `${nameOf(student)} ${nameOf(project)} ${rank}`)
      .sort();
  };

  it('stores the verified outcome with its snapshot, hashes and engine version', async () => {
    const run = await office.executed(coordinator, scene.cohort);

    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      snapshotHash: hashJson(run.snapshot),
      resultHash: run.outcome?.resultHash,
      engineVersion: run.outcome?.engineVersion,
      progress: null,
      failure: null,
      startedAt: expect.any(Date),
      finishedAt: expect.any(Date),
    });
    expect(placesOf(run)).toEqual(['Ana A 1', 'Bea B 1', 'Cléo A 2']);
    expect(run.outcome?.unassigned).toEqual([{ student: scene.enrolment('Dan').id, reason: 'NO_ACCEPTABLE_PROJECT' }]);
    expect((await recordedEvents(database)).filter((name) => name.startsWith('matching-run'))).toEqual([
      'matching-run.request',
      'matching-run.start',
      'matching-run.succeed',
    ]);
  });

  it('keeps the projects locked while the result waits for people', async () => {
    await office.executed(coordinator, scene.cohort);

    expect(await office.statusOfProject(scene.project('A'))).toBe('MATCHING_LOCKED');
  });

  it('changes nothing when it is executed again', async () => {
    const first = await office.executed(coordinator, scene.cohort);

    await office.executing.execute(first.id);

    expect(await office.read(first.id)).toEqual(first);
  });

  it('does nothing for a run that does not exist', async () => {
    await office.executing.execute(newId());

    expect(await recordedEvents(database)).toEqual([]);
  });

  it('saves one result when two workers execute it at once', async () => {
    const { id } = await office.request(coordinator, scene.cohort);

    await Promise.all([office.executing.execute(id), office.executing.execute(id)]);

    const events = (await recordedEvents(database)).filter((name) => name.startsWith('matching-run'));
    expect(events).toEqual(['matching-run.request', 'matching-run.start', 'matching-run.succeed']);
  });

  it('goes on from the frozen snapshot after a worker died, to the one result', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    await dieAfterLoading(id);
    const left = await office.read(id);
    await database.manager.update(PreferenceItem, { projectId: scene.project('A').id, rank: 1 }, { rank: 9 });

    await office.executing.execute(id);

    const run = await office.read(id);
    expect(left).toMatchObject({ status: 'RUNNING', outcome: null });
    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      snapshot: left.snapshot,
      snapshotHash: left.snapshotHash,
      startedAt: left.startedAt,
    });
    expect(placesOf(run)).toEqual(['Ana A 1', 'Bea B 1', 'Cléo A 2']);
  });

  /** Leaves the run as a worker does that is killed while it computes: loaded, and never saved. */
  async function dieAfterLoading(runId: string): Promise<void> {
    let loaded: () => void = () => undefined;
    const isLoaded = new Promise<void>((resolve) => (loaded = resolve));
    class NeverEndingEngine extends MatchingEngine {
      override solve = () => {
        loaded();
        return new Promise<never>(() => undefined);
      };
    }
    void new MatchingOffice(database, new NeverEndingEngine()).executing.execute(runId);
    await isLoaded;
  }

  it('keeps the best result that the time allowed, told as unproven', async () => {
    const hurried = new MatchingOffice(database, new SameThreadEngine({ timeLimitSeconds: 1e-9 }));

    const run = await hurried.executed(coordinator, scene.cohort);

    expect(run).toMatchObject({ status: 'SUCCEEDED', outcome: { status: 'FEASIBLE', nonReproducible: true } });
    expect(run.outcome?.gap).toBeGreaterThan(0);
  });

  it('throws the result of a run away that was cancelled while it computed', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    class InterruptedEngine extends SameThreadEngine {
      override async solve(problem: MatchingProblem) {
        await office.cancelling.execute(coordinator, id);
        return super.solve(problem);
      }
    }

    await new MatchingOffice(database, new InterruptedEngine()).executing.execute(id);

    expect(await office.read(id)).toMatchObject({ status: 'CANCELLED', outcome: null });
  });

  it('ends the computation as soon as its run is cancelled', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    const { engine, begun } = anEndlessEngine();
    const other = new MatchingOffice(database, engine);
    const execution = other.executing.execute(id);
    await begun;

    await office.cancelling.execute(coordinator, id);
    other.news.tell(id);
    await execution;

    expect(await office.read(id)).toMatchObject({ status: 'CANCELLED', outcome: null });
    expect(other.news.listeners).toBe(0);
  });

  it('ends the computation of a run that was cancelled before anybody listened', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    const { engine } = anEndlessEngine();
    class LateNews extends SpokenNews {
      override async of(runId: string) {
        await office.cancelling.execute(coordinator, id);
        return super.of(runId);
      }
    }

    await new MatchingOffice(database, engine, new LateNews()).executing.execute(id);

    expect((await office.read(id)).status).toBe('CANCELLED');
  });

  it('goes on without news', async () => {
    class NoNews extends SpokenNews {
      override of = () => Promise.reject(platformErrors.unavailable());
    }
    const deaf = new MatchingOffice(database, new SameThreadEngine(), new NoNews());

    expect((await deaf.executed(coordinator, scene.cohort)).status).toBe('SUCCEEDED');
  });

  /** Computes until it is told to stop. */
  function anEndlessEngine() {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    class EndlessEngine extends MatchingEngine {
      override solve = (_problem: MatchingProblem, { signal }: Solving = {}) => {
        begin();
        return new Promise<never>((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new ThreadCancelled())),
        );
      };
    }
    return { engine: new EndlessEngine(), begun };
  }

  it('never computes a run that was cancelled while it waited', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    await office.cancelling.execute(coordinator, id);

    await office.executing.execute(id);

    expect(await office.read(id)).toMatchObject({ status: 'CANCELLED', snapshot: null, startedAt: null });
  });

  it('names the conflict of an infeasible run, and frees the projects', async () => {
    const pin = { kind: 'PIN' as const, enrolmentId: scene.enrolment('Ana').id, projectId: scene.project('A').id };
    const forbid = { ...pin, kind: 'FORBID' as const, enrolmentId: scene.enrolment('Cléo').id };
    const { id } = await office.request(coordinator, scene.cohort, { decisions: [pin, forbid] });

    await office.executing.execute(id);

    const run = await office.read(id);
    const { decisions } = run;
    expect(run).toMatchObject({ status: 'INFEASIBLE', finishedAt: expect.any(Date) });
    expect(conflictInWords('en', run.outcome?.conflict ?? [], { names: scene.names(), decisions }).sort()).toEqual([
      'A does not run below its minimum team.',
      'Ana must be placed in A.',
      'Cléo must not be placed in A.',
    ]);
    expect(await office.statusOfProject(scene.project('A'))).toBe('PUBLISHED');
  });

  it.each([
    ['INPUT_REFUSED', new RefusingEngine()],
    ['ENGINE_BROKE_DOWN', new BrokenEngine()],
    ['OUTCOME_NOT_VERIFIED', new UnverifiedEngine()],
  ])('fails with %s, keeps no outcome and frees the projects', async (failure, engine) => {
    const run = await new MatchingOffice(database, engine).executed(coordinator, scene.cohort);

    expect(run).toMatchObject({ status: 'FAILED', failure, outcome: null, resultHash: null });
    expect(await office.statusOfProject(scene.project('B'))).toBe('PUBLISHED');
    expect(await recordedEvents(database)).toContain('matching-run.fail');
  });

  it('rejects with TRY_AGAIN during an outage, so that the job comes back', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    await database.query('ALTER TABLE matching_run RENAME TO away');
    await database.query(
      "CREATE FUNCTION out_of_reach() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'shutting down' USING ERRCODE = '57P01'; END $$",
    );
    await database.query('CREATE VIEW matching_run AS SELECT * FROM away WHERE out_of_reach() = 1');

    const execution = office.executing.execute(id);
    await expect(execution).rejects.toEqual(platformErrors.unavailable());

    await database.query('DROP VIEW matching_run');
    await database.query('DROP FUNCTION out_of_reach');
    await database.query('ALTER TABLE away RENAME TO matching_run');
    expect((await office.read(id)).status).toBe('QUEUED');
  });

  it('matches 32 students to 8 projects in less than two seconds', async () => {
    const titles = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];
    const withProjects = titles.reduce((builder, title) => builder.project(title, 3, 5), aCohortToMatch());
    const full = Array.from({ length: 32 }, (_, index) => index).reduce(
      (builder, index) =>
        builder.student(`S${index}`, ...[0, 3, 5, 6].map((step) => [titles[(index * index + step) % 8] ?? 'P1'])),
      withProjects,
    );
    const { cohort } = await full.in(database);
    const { id } = await office.request(coordinator, cohort);

    const start = performance.now();
    await office.executing.execute(id);

    expect(performance.now() - start).toBeLessThan(2_000);
    expect((await office.read(id)).status).toBe('SUCCEEDED');
  });
});
