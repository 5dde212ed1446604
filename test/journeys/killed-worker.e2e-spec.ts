import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

import { describeOnEachBackend, Stage } from './each-backend.js';
import { openSeason, type Season } from './season.js';
import {
  approve,
  closePreferences,
  finished,
  importBallots,
  importRoster,
  openPreferences,
  plannedMails,
  publish,
  requestRematch,
  requestRun,
  withdraw,
} from './season-steps.js';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { RunningPasserelle } from '#libs/testing/running-passerelle';
import { pauseWhere, type Pause } from '#libs/testing/pause-statement';
import type { TestProcess } from '#libs/testing/test-process';

jest.setTimeout(120_000);

const students = ['ana', 'bo', 'cleo', 'dan', 'eve', 'fay'].map((name) => `${name}@eleves.example`);
const roster = ['E-mail,Name', ...students.map((email) => `${email},Student ${email}`)].join('\n');
const ballots = ['E-mail,Choice 1', ...students.slice(1).map((email) => `${email},Un agenda partagé`)].join('\n');

describeOnEachBackend('A worker killed at its work', (backend) => {
  const stage = new Stage();
  let passerelle: RunningPasserelle;
  let season: Season;
  let worker: TestProcess;
  let runId: string;

  beforeAll(async () => {
    passerelle = await stage.open(backend);
    worker = await passerelle.startWorker();
    season = await openSeason(passerelle, [{ title: 'Un agenda partagé', minTeamSize: 2, maxTeamSize: 4 }]);
    await importRoster(season, roster);
    await openPreferences(season);
    await importBallots(season, ballots);
    await closePreferences(season);
  });
  afterAll(() => stage.close());

  it('in the middle of a run leaves the run to another worker, with one set of results', async () => {
    const { database } = passerelle;
    const saving: Pause = await pauseWhere(database, {
      table: 'matching_run',
      when: "NEW.status = 'SUCCEEDED' AND OLD.status = 'RUNNING'",
    });
    runId = await requestRun(season);
    await saving.reached();
    await worker.kill();
    const interrupted = await theRun();
    await saving.lift();

    worker = await passerelle.startWorker();
    const run = await finished(season);

    expect(interrupted).toMatchObject({ status: 'RUNNING', outcome: null });
    expect(run).toMatchObject({ status: 'SUCCEEDED', outcome: { metrics: { placed: 4 } } });
    expect(await eventsOf(run.id)).toEqual(['matching-run.request', 'matching-run.start', 'matching-run.succeed']);
  });

  it('in the middle of the publication leaves nobody untold', async () => {
    const held = passerelle.mailbox.holdNext();
    await approve(season, runId);
    await publish(season, runId);
    await held.arrived;
    await worker.kill();
    held.cut();

    worker = await passerelle.startWorker();
    const planned = await plannedMails(season);
    await deliveredOf(planned);

    const { mails } = passerelle.mailbox;
    const publication = await recipientsOf('STUDENT_PLACED', 'STUDENT_UNPLACED');
    expect(publication).toEqual(students.toSorted());
    expect(mails.map(({ to }) => to)).toEqual(expect.arrayContaining(publication));
    // A mail may leave twice only where its sender died, under one Message-ID, and it is counted.
    expect(mails.length - planned).toBeLessThanOrEqual(await countedAsSentAgain());
  });

  it('before a re-match leaves it to another worker, and tells only the student whose place changes', async () => {
    const { database, mailbox } = passerelle;
    const [leaving, waiting] = [await someStudent('IS NOT NULL'), await someStudent("IS NULL AND reason = 'FULL'")];
    await worker.kill();
    await withdraw(season, leaving.enrolmentId);
    const rematchId = await requestRematch(season);
    worker = await passerelle.startWorker();
    const run = await finished(season);

    await approve(season, rematchId);
    await publish(season, rematchId);
    await deliveredOf(await plannedMails(season));

    expect(run).toMatchObject({ kind: 'REMATCH', status: 'SUCCEEDED', outcome: { metrics: { moves: 0, placed: 4 } } });
    const told = await database.query<{ kind: string; email: string }[]>(
      `SELECT notification.kind, notification.recipient_email AS email
         FROM notification JOIN outbox_event event ON event.id = notification.event_id
        WHERE event.name = 'matching-run.publish-rematch' AND notification.kind LIKE 'STUDENT%'`,
    );
    expect(told).toEqual([{ kind: 'STUDENT_PLACED', email: waiting.email }]);
    const placedMails = mailbox.mails.filter(({ to, subject }) => to === waiting.email && subject.includes('agenda'));
    expect(placedMails).toHaveLength(1);
    expect(await statusesOfRuns()).toEqual(['SUPERSEDED', 'PUBLISHED']);
  });

  /** A student of the publication whose place is so. */
  const someStudent = async (place: string) => {
    const [row] = await passerelle.database.query<{ enrolmentId: string; email: string }[]>(
      `SELECT assignment.enrolment_id AS "enrolmentId", student.email
         FROM assignment JOIN enrolment ON enrolment.id = assignment.enrolment_id
         JOIN app_user student ON student.id = enrolment.user_id
        WHERE assignment.project_id ${place} ORDER BY assignment.id LIMIT 1`,
    );
    if (!row) throw new Error('There is no such student');
    return row;
  };

  const statusesOfRuns = async () =>
    (await passerelle.database.manager.find(MatchingRun, { order: { id: 'ASC' } })).map(({ status }) => status);

  /** Resolves once this many different mails have arrived. */
  const deliveredOf = async (planned: number) => {
    const { mailbox } = passerelle;
    const different = () => new Set(mailbox.mails.map(({ messageId }) => messageId)).size;
    while (different() < planned) await mailbox.waitFor(mailbox.mails.length + 1);
  };

  const countedAsSentAgain = async () => {
    const [row] = await passerelle.database.query<{ count: number }[]>(
      'SELECT sum(resent_after_crash)::int AS count FROM notification',
    );
    return row?.count ?? 0;
  };

  const theRun = () => passerelle.database.manager.findOneOrFail(MatchingRun, { where: {} });

  const eventsOf = async (subjectId: string) => {
    const rows = await passerelle.database.query<{ name: string }[]>(
      'SELECT name FROM outbox_event WHERE subject_id = $1 ORDER BY sequence',
      [subjectId],
    );
    return rows.map(({ name }) => name);
  };

  const recipientsOf = async (...kinds: string[]) => {
    const rows = await passerelle.database.query<{ email: string }[]>(
      'SELECT recipient_email AS email FROM notification WHERE kind = ANY($1) ORDER BY recipient_email',
      [kinds],
    );
    return rows.map(({ email }) => email);
  };
});
