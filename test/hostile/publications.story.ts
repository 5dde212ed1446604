import { beforeAll, describe, expect, it } from '@jest/globals';

import type { PersonActor } from '#libs/identity/actor';
import type { MatchingProblem } from '#libs/matching/problem';
import { MatchingEngine } from '#libs/matching-runs/matching-engine';
import { MentorAssignment } from '#libs/matching-runs/mentor-assignment.entity';
import type { VerifiedOutcome } from '#libs/matching-runs/solving-task';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { Project } from '#libs/projects/project.entity';
import { aCohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { aPerson } from '#libs/testing/builders/a-person';
import { MatchingOffice } from '#libs/testing/matching-office';
import { opaqueId } from '#libs/testing/opaque-id';
import { SameThreadEngine } from '#libs/testing/same-thread-engine';

import type { HostileApi } from './hostile-api.js';

const cohorts = 50;
const capacity = 7;

const publish = `mutation ($input: MatchingRunInput!) {
  publishMatchingRun(input: $input) { run { status } userErrors { code } } }`;

/** The same mentor proposed to every class by workers that compute at the same time, and know nothing of each other. */
export const publicationsAtOnce = (running: () => HostileApi): void =>
  describe('Fifty publications at once that want the same mentor', () => {
    let api: HostileApi;
    let coordinator: PersonActor;
    let mentor: MentorProfile;
    let runIds: readonly string[];

    beforeAll(async () => {
      api = running();
      const operator = await anOperator().in(api.database);
      coordinator = await aPerson().as('COORDINATOR', operator).in(api.database);
      await api.database.manager.update(MentorProfile, { isPaused: false }, { isPaused: true });
      mentor = await aMentorProfile()
        .taking(capacity)
        .in(api.database, await aPerson().as('ENTHUSIAST', operator).in(api.database));
      runIds = await approvedRuns();
    });

    it('give them as many projects as they take and not one more, and refuse the others in words', async () => {
      const headers = await api.session(coordinator);

      const answers = await Promise.all(runIds.map((id) => answerTo(opaqueId('MatchingRun', id), headers)));

      const published = { run: { status: 'PUBLISHED' }, userErrors: [] };
      const taken = { run: null, userErrors: [{ code: 'MENTORS_TAKEN' }] };
      const count = (payload: object) => answers.filter((answer) => answer === JSON.stringify(payload)).length;
      expect([count(published), count(taken)]).toEqual([capacity, cohorts - capacity]);
      expect(await api.database.manager.countBy(MentorAssignment, { mentorId: mentor.id })).toBe(capacity);
    });

    /** Whoever finds every connection taken is told to try again, and does. */
    const answerTo = async (runId: string, headers: Readonly<Record<string, string>>): Promise<string> => {
      for (;;) {
        const { status, json } = await api.post(publish, { input: { runId } }, headers);
        if (status !== 503) return JSON.stringify(json?.data?.['publishMatchingRun']);
      }
    };

    const approvedRuns = async () => {
      const office = new MatchingOffice(api.database, new EngineOfManyWorkers(cohorts));
      const classes = await Promise.all(Array.from({ length: cohorts }, aClassThatNeedsAMentor));
      const runs = await Promise.all(classes.map(({ cohort }) => office.request(coordinator, cohort)));
      await Promise.all(runs.map((run) => office.computed(run)));
      for (const { id } of runs) await office.deciding.execute(coordinator, { runId: id, verb: 'approve' });
      return runs.map(({ id }) => id);
    };

    const aClassThatNeedsAMentor = async () => {
      const scene = await aCohortToMatch().project('Guide', 1, 1).student('Eve', ['Guide']).in(api.database);
      const mentorNeed = { isRequired: true, expertise: [], languages: [] };
      await api.database.manager.update(Project, scene.project('Guide').id, { mentorNeed });
      return scene;
    };
  });

/** Begins to compute once all runs are in the hands of some worker, so that none sees what another promises. */
class EngineOfManyWorkers extends MatchingEngine {
  private readonly engine = new SameThreadEngine();
  private readonly all: Promise<void>;
  private begin: () => void = () => undefined;

  constructor(private missing: number) {
    super();
    this.all = new Promise((resolve) => (this.begin = resolve));
  }

  override async solve(problem: MatchingProblem): Promise<VerifiedOutcome> {
    this.missing -= 1;
    if (this.missing === 0) this.begin();
    await this.all;
    return this.engine.solve(problem);
  }
}
