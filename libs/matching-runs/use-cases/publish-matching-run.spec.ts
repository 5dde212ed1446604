import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { MentorAssignment } from '#libs/matching-runs/mentor-assignment.entity';
import { TeamMember } from '#libs/matching-runs/team-member.entity';
import { Team } from '#libs/matching-runs/team.entity';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { Project } from '#libs/projects/project.entity';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import type { TestDatabase } from '#libs/testing/test-database';

describe('A coordinator publishes an approved matching run', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let coordinator: PersonActor;
  let scene: CohortToMatch;

  beforeAll(async () => {
    ({ test, database, office, coordinator } = await openMatchingOffice());
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch()
      .project('Guide', 2, 2)
      .project('Robot', 3, 3)
      .student('Ana', ['Guide'])
      .student('Bea', ['Robot'], ['Guide'])
      .student('Cléo', ['Guide'])
      .silentStudent('Dan')
      .in(database);
  });

  const statusOfCohort = async () => (await database.manager.findOneByOrFail(Cohort, { id: scene.cohort.id })).status;

  const rowsOf = async (runId: string) => ({
    teams: await database.manager.countBy(Team, { runId }),
    members: await database.manager.countBy(TeamMember, { runId }),
    assignments: await database.manager.countBy(Assignment, { runId }),
  });

  it('gives every student a word, also the unplaced, and moves projects and cohort on', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);
    await forgetRecorded(database);

    const published = await office.publishing.execute(coordinator, id);

    expect(published).toMatchObject({ status: 'PUBLISHED', publishedAt: expect.any(Date) });
    expect(await rowsOf(id)).toEqual({ teams: 1, members: 2, assignments: 4 });
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHED');
    expect(await office.statusOfProject(scene.project('Robot'))).toBe('UNMATCHED');
    expect(await statusOfCohort()).toBe('ALLOCATED');
    expect((await recordedEvents(database)).sort()).toEqual([
      'cohort.allocate',
      'matching-run.publish',
      'project.leaveUnmatched',
      'project.match',
    ]);
  });

  it('keeps why a student has no place', async () => {
    const { id: runId } = await office.published(coordinator, scene.cohort);

    const dan = await database.manager.findOneByOrFail(Assignment, { runId, enrolmentId: scene.enrolment('Dan').id });

    expect(dan).toMatchObject({ projectId: null, rank: null, reason: 'NO_ACCEPTABLE_PROJECT', explanation: [] });
  });

  it('keeps why a student did not get a better choice', async () => {
    scene = await aCohortToMatch()
      .project('Guide', 1, 1)
      .project('Robot', 2, 2)
      .student('Ana', ['Robot'], ['Guide'])
      .in(database);

    const { id: runId } = await office.published(coordinator, scene.cohort);

    const ana = await database.manager.findOneByOrFail(Assignment, { runId, enrolmentId: scene.enrolment('Ana').id });
    expect(ana).toMatchObject({
      projectId: scene.project('Guide').id,
      rank: 2,
      reason: null,
      explanation: [
        { project: scene.project('Robot').id, reason: 'BELOW_MINIMUM_CLOSED', counts: { wanted: 1, needed: 2 } },
      ],
    });
  });

  it('succeeds exactly once when it is published twenty times at once', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);
    await forgetRecorded(database);

    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () => office.publishing.execute(coordinator, id)),
    );

    const refusals = attempts.filter((attempt) => attempt.status === 'rejected');
    const alreadyPublished = platformErrors.invalidTransition('PUBLISHED', 'publish', []);
    expect(refusals).toEqual(Array(19).fill({ status: 'rejected', reason: alreadyPublished }));
    expect(await rowsOf(id)).toEqual({ teams: 1, members: 2, assignments: 4 });
    expect((await recordedEvents(database)).filter((name) => name === 'matching-run.publish')).toHaveLength(1);
  });

  it('changes nothing at all when its last row cannot be written', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);
    await forgetRecorded(database);
    // The student's row of this run is taken, so that the last insert of the publication meets a duplicate.
    const taken = { id: newId(), runId: id, enrolmentId: scene.enrolment('Dan').id, explanation: [] };
    await database.manager.insert(Assignment, taken);

    await expect(office.publishing.execute(coordinator, id)).rejects.toThrow('ix_assignment_run_id_enrolment_id');

    expect(await rowsOf(id)).toEqual({ teams: 0, members: 0, assignments: 1 });
    expect((await office.read(id)).status).toBe('APPROVED');
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHING_LOCKED');
    expect(await statusOfCohort()).toBe('PREFERENCES_CLOSED');
    expect(await recordedEvents(database)).toEqual([]);

    await database.manager.delete(Assignment, { id: taken.id });
    expect((await office.publishing.execute(coordinator, id)).status).toBe('PUBLISHED');
  });

  it('refuses a result whose student has withdrawn since', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);
    await database.manager.update(Enrolment, { id: scene.enrolment('Ana').id }, { status: 'WITHDRAWN' });

    await expect(office.publishing.execute(coordinator, id)).rejects.toEqual(runErrors.runOutdated());
    expect(await statusOfCohort()).toBe('PREFERENCES_CLOSED');
  });

  it('refuses a result whose ballots have changed since', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);
    await database.manager.delete(PreferenceItem, { projectId: scene.project('Robot').id });

    await expect(office.publishing.execute(coordinator, id)).rejects.toEqual(runErrors.runOutdated());
  });

  it('waits while the preferences are open again', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);
    await database.manager.update(Cohort, { id: scene.cohort.id }, { status: 'PREFERENCES_OPEN' });

    await expect(office.publishing.execute(coordinator, id)).rejects.toEqual(runErrors.preferencesStillOpen());
  });

  it('does not publish what nobody has approved', async () => {
    const { id } = await office.executed(coordinator, scene.cohort);

    const publication = office.publishing.execute(coordinator, id);

    await expect(publication).rejects.toEqual(
      platformErrors.invalidTransition('SUCCEEDED', 'publish', ['approve', 'reject']),
    );
  });

  it('leaves the publication to coordinators: the teacher is refused, a student finds nothing', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);

    await expect(office.publishing.execute(scene.teacher, id)).rejects.toEqual(platformErrors.forbidden());
    await expect(office.publishing.execute(scene.student('Ana'), id)).rejects.toEqual(
      platformErrors.notFound('MatchingRun'),
    );
  });

  describe('with mentors', () => {
    const aMentor = async (capacity = 1) => {
      const person = await aPerson()
        .as('ENTHUSIAST', await anOperator().in(database))
        .in(database);
      return aMentorProfile().taking(capacity).in(database, person);
    };
    const askForMentor = (title: string) =>
      database.manager.update(Project, scene.project(title).id, {
        mentorNeed: { isRequired: true, expertise: ['Web'], languages: ['fr'] },
      });
    const change = (mentor: MentorProfile, what: Partial<MentorProfile>) =>
      database.manager.update(MentorProfile, mentor.id, what);
    const mentorsOf = async (runId: string) =>
      (await database.manager.findBy(MentorAssignment, { runId })).map(({ mentorId, projectId }) => ({
        ...{ mentorId, projectId },
      }));

    beforeEach(async () => {
      await database.manager.update(MentorProfile, { isPaused: false }, { isPaused: true });
      await askForMentor('Guide');
    });

    it('keeps who accompanies which project', async () => {
      const mentor = await aMentor();

      const run = await office.published(coordinator, scene.cohort);

      expect(await mentorsOf(run.id)).toEqual([{ mentorId: mentor.id, projectId: scene.project('Guide').id }]);
    });

    it('gives no mentor more than they take, over all that is published', async () => {
      const mentor = await aMentor(1);
      await office.published(coordinator, scene.cohort);
      scene = await aCohortToMatch().project('Guide', 1, 1).student('Eve', ['Guide']).in(database);
      await askForMentor('Guide');

      const second = await office.executed(coordinator, scene.cohort);
      expect(second.outcome?.projects).toMatchObject([{ status: 'CLOSED', reason: 'NO_MENTOR' }]);

      await office.deciding.execute(coordinator, { runId: second.id, verb: 'reject', reason: 'Un mentor de plus' });
      await change(mentor, { capacity: 2 });
      expect(await mentorsOf((await office.published(coordinator, scene.cohort)).id)).toHaveLength(1);
    });

    it('holds the places that a result waiting for its publication has promised', async () => {
      await aMentor(1);
      await office.executed(coordinator, scene.cohort);
      scene = await aCohortToMatch().project('Guide', 1, 1).student('Eve', ['Guide']).in(database);
      await askForMentor('Guide');

      const second = await office.executed(coordinator, scene.cohort);

      expect(second.outcome?.projects).toMatchObject([{ status: 'CLOSED', reason: 'NO_MENTOR' }]);
    });

    it('gives no mentor more than they take now, when ten results are published at once', async () => {
      const mentor = await aMentor(10);
      const approved: { readonly id: string }[] = [];
      for (let cohorts = 0; cohorts < 10; cohorts += 1) {
        scene = await aCohortToMatch().project('Guide', 1, 1).student('Eve', ['Guide']).in(database);
        await askForMentor('Guide');
        approved.push(await office.approved(coordinator, scene.cohort));
      }
      await change(mentor, { capacity: 3 });

      const publications = await Promise.allSettled(
        approved.map(({ id }) => office.publishing.execute(coordinator, id)),
      );

      const refusals = publications.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
      expect(refusals).toEqual(Array(7).fill(runErrors.mentorsTaken()));
      expect(await database.manager.countBy(MentorAssignment, { mentorId: mentor.id })).toBe(3);
    });

    it.each([
      ['has paused', () => Promise.resolve({ isPaused: true })],
      ['takes fewer projects', () => Promise.resolve({ capacity: 0 })],
      ['is too close to the nonprofit', () => Promise.resolve({ conflicts: [scene.project('Guide').organisationId] })],
    ])('refuses a result whose mentor %s since', async (_what, changeOf) => {
      const mentor = await aMentor();
      const run = await office.approved(coordinator, scene.cohort);
      await change(mentor, await changeOf());

      await expect(office.publishing.execute(coordinator, run.id)).rejects.toEqual(runErrors.mentorsTaken());

      expect(await statusOfCohort()).toBe('PREFERENCES_CLOSED');
    });

    it('does not mind another mentor who came since', async () => {
      await aMentor();
      const run = await office.approved(coordinator, scene.cohort);
      await aMentor();

      expect((await office.publishing.execute(coordinator, run.id)).status).toBe('PUBLISHED');
    });
  });
});
