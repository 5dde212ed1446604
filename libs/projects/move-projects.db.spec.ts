import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DataSource, In } from 'typeorm';

import { system } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { type MatchingVerb, moveProjects } from '#libs/projects/move-projects';
import { Project } from '#libs/projects/project.entity';
import { aProject } from '#libs/testing/builders/a-project';
import { anActor } from '#libs/testing/builders/an-actor';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A matching run moves its projects', () => {
  let test: TestDatabase;
  let database: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    unitOfWork = new UnitOfWork(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const move = (ids: readonly string[], verb: MatchingVerb, actor: Parameters<UnitOfWork['run']>[0] = system) =>
    unitOfWork.run(actor, 'matching-run.test', (work) => moveProjects(work, ids, verb));

  const stored = (ids: readonly string[]) =>
    database.manager.find(Project, { where: { id: In([...ids]) }, order: { id: 'ASC' } });

  it.each([
    { verb: 'lock', from: 'PUBLISHED', to: 'MATCHING_LOCKED' },
    { verb: 'unlock', from: 'MATCHING_LOCKED', to: 'PUBLISHED' },
    { verb: 'match', from: 'MATCHING_LOCKED', to: 'MATCHED' },
    { verb: 'leaveUnmatched', from: 'MATCHING_LOCKED', to: 'UNMATCHED' },
    { verb: 'staff', from: 'UNMATCHED', to: 'MATCHED' },
    { verb: 'disband', from: 'MATCHED', to: 'UNMATCHED' },
  ] as const)('$verb takes them from $from to $to, and changes nothing else', async ({ verb, from, to }) => {
    const first = await aProject().withStatus(from).in(database);
    const second = await aProject().withStatus(from).in(database);

    await move([second.id, first.id, second.id], verb);

    expect(await stored([first.id, second.id])).toEqual([
      { ...first, status: to, version: 2 },
      { ...second, status: to, version: 2 },
    ]);
    expect(await recordedEvents(database)).toEqual([`project.${verb}`, `project.${verb}`]);
  });

  it('moves none of them when one cannot follow', async () => {
    const ready = await aProject().published().in(database);
    const cancelled = await aProject().withStatus('CANCELLED').in(database);

    const attempt = move([ready.id, cancelled.id], 'lock');

    await expect(attempt).rejects.toEqual(platformErrors.invalidTransition('CANCELLED', 'lock', []));
    expect(await stored([ready.id, cancelled.id])).toEqual([ready, cancelled]);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('moves none of them when one is unknown', async () => {
    const ready = await aProject().published().in(database);

    const attempt = move([ready.id, newId()], 'lock');

    await expect(attempt).rejects.toEqual(platformErrors.notFound('Project'));
    expect(await stored([ready.id])).toEqual([ready]);
  });

  it('moves nothing when it is given nothing', async () => {
    await move([], 'lock');

    expect(await recordedEvents(database)).toEqual([]);
  });

  it('is allowed whoever asked for the run', async () => {
    const project = await aProject().locked().in(database);

    await move([project.id], 'match', anActor('COORDINATOR'));

    expect(await stored([project.id])).toMatchObject([{ status: 'MATCHED' }]);
  });

  it('lets one of two runs that want the same projects have them all, in whatever order they name them', async () => {
    const [one, other] = [await aProject().published().in(database), await aProject().published().in(database)];

    const refused = await refusalsOf([move([one.id, other.id], 'lock'), move([other.id, one.id], 'lock')]);

    expect(refused).toEqual([
      platformErrors.invalidTransition('MATCHING_LOCKED', 'lock', ['unlock', 'match', 'leaveUnmatched']),
    ]);
    expect(await recordedEvents(database)).toEqual(['project.lock', 'project.lock']);
  });
});
