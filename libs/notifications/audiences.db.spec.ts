import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource, IsNull, Not } from 'typeorm';

import { NeedSubmission } from '#libs/calls/need-submission.entity';
import type { PersonActor } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import type { Organisation } from '#libs/identity/organisation.entity';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import type { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { type NotificationKind, notificationKinds } from '#libs/notifications/notification-kind';
import { optionalKinds, type PlannedEvent, plannedEvents } from '#libs/notifications/notification-plan';
import { PlanNotifications } from '#libs/notifications/use-cases/plan-notifications';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import type { Locale } from '#libs/platform/i18n/locale';
import { newId } from '#libs/platform/ids/new-id';
import type { Cohort } from '#libs/schools/cohort.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCall } from '#libs/testing/builders/a-call';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aNeed } from '#libs/testing/builders/a-need';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { aProject } from '#libs/testing/builders/a-project';
import { aPublishedRun } from '#libs/testing/builders/a-published-run';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { anEvent } from '#libs/testing/builders/an-event';
import { anOffer } from '#libs/testing/builders/an-offer';
import { aNonprofit, anOperator, aSchool } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testEnvironment } from '#libs/testing/test-environment';

/** One school, one nonprofit and one published run: five students, of whom two are placed, one withdrew. */
interface World {
  readonly nonprofit: Organisation;
  readonly editor: PersonActor;
  readonly teacher: PersonActor;
  readonly coordinator: PersonActor;
  readonly cohort: Cohort;
  readonly placed: readonly PersonActor[];
  readonly unplaced: readonly PersonActor[];
  readonly withdrawn: PersonActor;
  readonly subjects: Readonly<Record<PlannedEvent, string>>;
}

async function aWorldIn(database: DataSource, locale: Locale): Promise<World> {
  const person = () => aPerson().speaking(locale);
  const nonprofit = await aNonprofit().in(database);
  const school = await aSchool().in(database);
  const editor = await person().as('NONPROFIT_EDITOR', nonprofit).in(database);
  const teacher = await person().as('TEACHER', school).in(database);
  const coordinator = await person()
    .as('COORDINATOR', await anOperator().in(database))
    .in(database);

  const call = await aCall().closed().in(database);
  const needs = [
    await aNeed().of(nonprofit).selected().in(database, call),
    await aNeed().of(nonprofit).selected().in(database, call),
    await aNeed().of(nonprofit).withStatus('REFUSED').in(database, call),
  ] as const;
  await database.manager.update(NeedSubmission, needs[2].id, {
    refusalReason: 'TOO_LARGE',
    advice: 'Commencez par une partie.',
  });
  const running = await aProject().titled('Un planning').of(needs[0]).withStatus('MATCHED').in(database);
  const closing = await aProject().titled('Une carte').of(needs[1]).withStatus('UNMATCHED').in(database);

  const closesAt = new Date('2030-11-30T17:00:00Z');
  const cohort = await aCohort().ledBy(teacher).choosing().closingAt(closesAt).in(database, school);
  await anOffer(running).in(database, cohort);
  await anOffer(closing).in(database, cohort);
  const students = [];
  for (let index = 0; index < 5; index += 1) students.push(await person().as('EXPLORER', school, cohort).in(database));
  const [first, second, third, fourth, fifth] = students;
  if (!first || !second || !third || !fourth || !fifth) throw new Error('There are five students');
  const enrolled = (student: PersonActor) => anEnrolment().of(student).in(database, cohort);
  const invited = await enrolled(first);
  await anEnrolment().of(fifth).withdrawn().in(database, cohort);

  const mentors = [await aMentorIn(database, locale), await aMentorIn(database, locale)] as const;
  const run = await aPublishedRun()
    .askedBy(coordinator)
    .placing(invited, running, 1)
    .placing(await enrolled(second), running, 2)
    .leaving(await enrolled(third), 'FULL')
    .leaving(await enrolled(fourth), 'NO_ACCEPTABLE_PROJECT')
    .closing(closing, 'NOT_CHOSEN')
    .mentoredBy(mentors[0], running)
    .in(database, cohort);
  const rematch = await aRematchIn(database, { person, school, teacher, coordinator, mentors });
  const ballot = await aBallot([running], [closing]).in(database, invited);
  const openCall = await aCall().in(database);
  const draft = await aNeed().of(nonprofit).in(database, openCall);
  const closed = await aCohort().ledBy(teacher).withStatus('PREFERENCES_CLOSED').in(database, school);
  const silent = await person().named('Ana Silva').as('EXPLORER', school, closed).in(database);
  await anEnrolment().of(silent).in(database, closed);
  const membership = await database.manager.findOneByOrFail(Membership, { userId: editor.id });
  const erasure = await aPrivacyRequest().of(first).in(database);
  const copy = await aPrivacyRequest().of(first).forACopy().withStatus('DONE').in(database);
  const request = await database.manager.save(SignInCode, { id: newId(), userId: editor.id });

  return {
    ...{ nonprofit, editor, teacher, coordinator, cohort, withdrawn: fifth },
    ...{ placed: [first, second], unplaced: [third, fourth] },
    subjects: {
      'sign-in-code.request': request.id,
      'membership.invite': membership.id,
      'call.open': openCall.id,
      'reminder.draft-waiting': draft.id,
      'need.submit': needs[0].id,
      'need.select': needs[0].id,
      'need.waitlist': needs[1].id,
      'need.refuse': needs[2].id,
      'enrolment.invite': invited.id,
      'reminder.invitation': invited.id,
      'cohort.openPreferences': cohort.id,
      'cohort.reopenPreferences': cohort.id,
      'reminder.preferences-closing': cohort.id,
      'ballot.submit': ballot.id,
      'cohort.closePreferences': closed.id,
      'matching-run.succeed': run.id,
      'matching-run.findInfeasible': run.id,
      'matching-run.fail': run.id,
      'matching-run.publish': run.id,
      'matching-run.publish-rematch': rematch.id,
      'privacy-request.verify': erasure.id,
      'privacy-request.approve': erasure.id,
      'privacy-request.refuse': erasure.id,
      'privacy-request.finish': copy.id,
    },
  };
}

async function aMentorIn(database: DataSource, locale: Locale) {
  const operator = await anOperator().in(database);
  return aMentorProfile().in(database, await aPerson().speaking(locale).as('ENTHUSIAST', operator).in(database));
}

interface RematchPeople {
  readonly person: () => ReturnType<typeof aPerson>;
  readonly school: Organisation;
  readonly teacher: PersonActor;
  readonly coordinator: PersonActor;
  readonly mentors: readonly [MentorProfile, MentorProfile];
}

/** One student moves, one loses the place, one stays; the mentor changes. The nonprofit is one of its own. */
async function aRematchIn(database: DataSource, { person, school, teacher, coordinator, mentors }: RematchPeople) {
  const nonprofit = await aNonprofit().in(database);
  await person().as('NONPROFIT_EDITOR', nonprofit).in(database);
  const call = await aCall().closed().in(database);
  const projectOf = async (title: string) => {
    const need = await aNeed().of(nonprofit).selected().in(database, call);
    return aProject().titled(title).of(need).withStatus('MATCHED').in(database);
  };
  const [robot, guide] = [await projectOf('Un robot'), await projectOf('Un guide')];
  const cohort = await aCohort().ledBy(teacher).withStatus('ALLOCATED').in(database, school);
  const enrolled = async () =>
    anEnrolment()
      .of(await person().in(database))
      .active()
      .in(database, cohort);
  const [moving, leaving, staying] = [await enrolled(), await enrolled(), await enrolled()];
  const before = await aPublishedRun()
    .askedBy(coordinator)
    .placing(moving, robot, 1)
    .placing(staying, robot, 1)
    .placing(leaving, guide, 1)
    .mentoredBy(mentors[0], robot)
    .in(database, cohort);
  return aPublishedRun()
    .askedBy(coordinator)
    .after(before)
    .placing(moving, guide, 2)
    .placing(staying, robot, 1)
    .leaving(leaving, 'FULL')
    .mentoredBy(mentors[1], robot)
    .in(database, cohort);
}

describe.each(['fr', 'en'] as const)('The mails of a whole season, in %s', (locale) => {
  let test: TestDatabase;
  let database: DataSource;
  let world: World;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    world = await aWorldIn(database, locale);
    const planNotifications = new PlanNotifications(new UnitOfWork(database), testEnvironment());
    for (const name of plannedEvents) {
      await planNotifications.execute(await anEvent(name, world.subjects[name]).in(database));
    }
  });
  afterAll(() => test.close());

  const toldOf = async (kind: NotificationKind) => {
    const rows = await database.manager.find(Notification, { where: { kind }, order: { id: 'ASC' } });
    return rows.map(({ userId }) => userId).sort();
  };
  const ids = (people: readonly PersonActor[]) => people.map(({ id }) => id).sort();

  it('say something of every kind, with every value filled in', async () => {
    const all = await database.manager.find(Notification);
    const written = await database.manager.findBy(Notification, { html: Not(IsNull()) });

    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(notificationKinds));
    expect(all.length - written.length).toBe(1);
    for (const { subject, text, html } of written) {
      expect(`${subject} ${text} ${html}`).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  it('tell every student of the run once, placed or not, and nobody twice', async () => {
    expect(await toldOf('STUDENT_PLACED')).toEqual(ids(world.placed));
    expect(await toldOf('STUDENT_UNPLACED')).toEqual(ids(world.unplaced));
  });

  it('tell the teacher, the person who asked for the run, and the nonprofit of each project', async () => {
    expect(await toldOf('RESULTS_PUBLISHED')).toEqual([world.teacher.id]);
    expect(await toldOf('RUN_SUCCEEDED')).toEqual([world.coordinator.id]);
    expect(await toldOf('PROJECT_STAFFED')).toEqual([world.editor.id]);
    expect(await toldOf('PROJECT_CLOSED')).toEqual([world.editor.id]);
  });

  it('ask every student for preferences at the opening and at the re-opening, except the one who withdrew', async () => {
    const students = [...world.placed, ...world.unplaced];
    expect(await toldOf('PREFERENCES_OPENED')).toEqual(ids([...students, ...students]));
    expect(await database.manager.countBy(Notification, { userId: world.withdrawn.id })).toBe(0);
  });

  it('tell a student who joins while the choices are open that they may choose at once', async () => {
    const { text } = await database.manager.findOneByOrFail(Notification, { kind: 'STUDENT_INVITED' });

    expect(text).toContain(
      { fr: 'Vous pouvez classer les projets dès maintenant.', en: 'You can rank the projects now.' }[locale],
    );
  });

  it('remind of the closing only the students who have sent no list', async () => {
    const [, ...silent] = [...world.placed, ...world.unplaced];

    expect(await toldOf('PREFERENCES_CLOSING')).toEqual(ids(silent));
  });

  it('give the student a receipt with the list as it was sent', async () => {
    const { text } = await database.manager.findOneByOrFail(Notification, { kind: 'BALLOT_RECEIVED' });

    expect(text).toContain('1. Un planning\n2. Une carte');
  });

  it('tell the teacher at the closing who has sent no list', async () => {
    const { userId, text } = await database.manager.findOneByOrFail(Notification, { kind: 'PREFERENCES_CLOSED' });

    expect(userId).toBe(world.teacher.id);
    expect(text).toMatch(/\n\nAna Silva \(\S+@people\.example\)\n/);
  });

  it('say in each optional mail, and in no other, how to receive no more of them', async () => {
    const mails = await database.manager.findBy(Notification, { html: Not(IsNull()) });
    const leaving = mails.filter(({ text }) => text?.includes('/unsubscribe/'));

    expect(new Set(leaving.map(({ kind }) => kind))).toEqual(new Set(optionalKinds));
    for (const { text, unsubscribeToken } of leaving) expect(text).toContain(`/unsubscribe/${unsubscribeToken}\n`);
  });

  it('tell a placed student how many they are in the team, and name no other student', async () => {
    const [first] = world.placed;
    const mail = await database.manager.findOneByOrFail(Notification, {
      kind: 'STUDENT_PLACED',
      userId: first?.id ?? '',
    });

    expect(mail.text).toContain({ fr: 'Votre équipe compte 2 personnes.', en: 'You are a team of 2.' }[locale]);
    expect(mail.text).toContain({ fr: 'C’est votre premier choix.', en: 'It is your first choice.' }[locale]);
  });

  it('tell the nonprofit about each of its projects, when it has several', async () => {
    const call = await aCall().closed().in(database);
    const projects = [];
    for (const title of ['Un annuaire', 'Un agenda']) {
      const need = await aNeed().of(world.nonprofit).selected().in(database, call);
      projects.push(await aProject().titled(title).of(need).in(database));
    }
    const [directory, calendar] = projects;
    if (!directory || !calendar) throw new Error('There are two projects');
    const run = await aPublishedRun()
      .askedBy(world.coordinator)
      .closing(directory, 'BELOW_MINIMUM')
      .closing(calendar, 'SKILL_GAP')
      .in(database, world.cohort);
    const event = await anEvent('matching-run.publish', run.id).in(database);

    await new PlanNotifications(new UnitOfWork(database), testEnvironment()).execute(event);

    const told = await database.manager.findBy(Notification, { eventId: event.eventId, kind: 'PROJECT_CLOSED' });
    expect(told.map(({ userId }) => userId)).toEqual([world.editor.id, world.editor.id]);
    expect(new Set(told.map(({ aboutId }) => aboutId))).toEqual(new Set([directory.id, calendar.id]));
  });
});
