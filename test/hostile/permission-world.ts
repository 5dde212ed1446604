import type { DataSource } from 'typeorm';

import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import { DataExport } from '#libs/compliance/data-export.entity';
import type { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { Team } from '#libs/matching-runs/team.entity';
import { DeliveryAttempt } from '#libs/notifications/delivery-attempt.entity';
import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { newId } from '#libs/platform/ids/new-id';
import type { Project } from '#libs/projects/project.entity';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCall } from '#libs/testing/builders/a-call';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aNeed } from '#libs/testing/builders/a-need';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { aProject } from '#libs/testing/builders/a-project';
import { PublishedRunBuilder } from '#libs/testing/builders/a-published-run';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { anOffer } from '#libs/testing/builders/an-offer';
import { MatchingOffice } from '#libs/testing/matching-office';
import { opaqueId } from '#libs/testing/opaque-id';

import { subjectNames, typeOf } from '../permission-rows.js';
import type { Subject } from '../permissions.matrix.js';
import { permissionPeople, type PermissionPeople } from './permission-people.js';

interface Row {
  readonly id: string;
}

/** Two nonprofits, two schools and what is between them: at least one noun for each subject of the matrix. */
export interface PermissionWorld extends PermissionPeople {
  readonly database: DataSource;
  /** The opaque ids of a subject, the one that is probed first. */
  ids(subject: Subject): readonly string[];
  /** The subject that an opaque id belongs to. */
  subjectOf(id: string): Subject | undefined;
}

export const needOfB = 'Un toit pour chaque étudiante, le besoin de B';

export async function permissionWorld(database: DataSource): Promise<PermissionWorld> {
  const people = await permissionPeople(database);
  const scene = { ...people, database };
  const market = await marketOf(scene);
  const schools = await schoolsOf(scene, market);
  const mentor = await aMentorProfile().inConflictWith(people.nonprofitA).in(database, people.people.enthusiast);
  const matchings = await matchingsOf(scene, { ...market, ...schools, mentor });
  const office = await officeOf(scene, mentor);
  const rows: Record<Subject, readonly Row[]> = {
    ...whoIsWho(people),
    ...subjectsOfMarket(market),
    ...subjectsOfSchools(people, schools),
    ...matchings,
    ...office,
  };
  return { ...scene, ...indexOf(rows) };
}

type Scene = PermissionPeople & { readonly database: DataSource };

function indexOf(rows: Readonly<Record<Subject, readonly Row[]>>): Pick<PermissionWorld, 'ids' | 'subjectOf'> {
  const ids = (subject: Subject) => rows[subject].map(({ id }) => opaqueId(typeOf(subject), id));
  const subjects = new Map(subjectNames.flatMap((subject) => ids(subject).map((id) => [id, subject] as const)));
  return { ids, subjectOf: (id) => subjects.get(id) };
}

function whoIsWho({ people, nonprofitA, nonprofitB, schoolS, schoolT, operator }: PermissionPeople) {
  return {
    'Person, the explorer': [people.explorer],
    'Organisation, nonprofit A': [nonprofitA],
    'Organisation, nonprofit B': [nonprofitB],
    'Organisation, school S': [schoolS],
    'Organisation, school T': [schoolT],
    'Organisation, operator': [operator],
  };
}

/** Calls, needs and projects. */
async function marketOf({ database, nonprofitA, nonprofitB }: Scene) {
  const drafted = await aCall().drafted().in(database);
  const open = await aCall().in(database);
  const closed = await aCall().closed().in(database);
  const selectedOfA = () => aNeed().of(nonprofitA).selected().in(database, closed);
  const selectedOfB = () => aNeed().of(nonprofitB).titled(needOfB).selected().in(database, closed);
  const needs = [
    await selectedOfA(),
    await selectedOfA(),
    await selectedOfA(),
    await selectedOfB(),
    await selectedOfB(),
  ];
  const [guideNeed, robotNeed, framedNeed, roofNeed, framedNeedOfB] = needs;
  const projectOf = (need: NeedSubmission | undefined) => aProject().of(present(need)).requiring().towards(4);

  return {
    calls: { drafted, public: [open, closed] },
    needsOfA: [await aNeed().of(nonprofitA).in(database, open), ...needs.slice(0, 3)],
    needsOfB: needs.slice(3),
    guide: await projectOf(guideNeed).titled('Guide').forTeamsOf(1, 1).published().in(database),
    robot: await projectOf(robotNeed).titled('Robot').forTeamsOf(2, 2).published().in(database),
    roof: await projectOf(roofNeed).titled('Toit').forTeamsOf(1, 1).published().in(database),
    framedOfA: await projectOf(framedNeed)
      .titled('Cadre A')
      .during('S1')
      .requiring({ skill: 'web', count: 1 })
      .in(database),
    framedOfB: await projectOf(framedNeedOfB).titled('Cadre B').in(database),
  };
}

type Market = Awaited<ReturnType<typeof marketOf>>;

function subjectsOfMarket({ calls, needsOfA, needsOfB, guide, robot, roof, framedOfA, framedOfB }: Market) {
  return {
    'CallForProjects, open': calls.public,
    'CallForProjects, draft': [calls.drafted],
    'NeedSubmission, of A': needsOfA,
    'NeedSubmission, of B': needsOfB,
    'Project, public': [guide, robot, roof],
    'Project, framed of A': [framedOfA],
    'Project, framed of B': [framedOfB],
  };
}

/** Enrolments, offers and ballots. */
async function schoolsOf({ database, people, cohortS, cohortT }: Scene, { guide, robot, roof, framedOfA }: Market) {
  const skilled = anEnrolment().active().skilledIn('web').numbered('S-1').during('S1');
  const explorer = await skilled.of(people.explorer).in(database, cohortS);
  const classmate = await anEnrolment().active().of(people.classmate).in(database, cohortS);
  const explorerT = await anEnrolment().active().of(people['explorer at T']).in(database, cohortT);
  await aBallot([guide], [robot]).in(database, explorer);
  await aBallot([guide], [robot]).in(database, classmate);
  await aBallot([roof]).in(database, explorerT);

  return {
    ...{ explorer, classmate, explorerT },
    offersToS: [await anOffer(guide).in(database, cohortS), await anOffer(robot).in(database, cohortS)],
    offersToT: [await anOffer(roof).in(database, cohortT)],
    framedOffers: [await anOffer(framedOfA).in(database, cohortS)],
  };
}

type Schools = Awaited<ReturnType<typeof schoolsOf>>;

function subjectsOfSchools({ cohortS, cohortT }: PermissionPeople, schools: Schools) {
  return {
    'Cohort, S': [cohortS],
    'Cohort, T': [cohortT],
    'Enrolment, of the explorer': [schools.explorer],
    'Enrolment, of the classmate': [schools.classmate],
    'Enrolment, of the explorer at T': [schools.explorerT],
    'ProjectOffer, to S': schools.offersToS,
    'ProjectOffer, to T': schools.offersToT,
    'ProjectOffer, of a framed project': schools.framedOffers,
  };
}

interface Matched extends Schools {
  readonly mentor: Row;
  readonly guide: Project;
  readonly roof: Project;
}

/** A matching of S that had no solution, one that is published, and one of T that waits for its approval. */
async function matchingsOf({ database, people, cohortS, cohortT }: Scene, rows: Matched) {
  const office = new MatchingOffice(database);
  const pinned = (...enrolments: readonly Enrolment[]) => ({
    decisions: enrolments.map(({ id }) => ({ kind: 'PIN' as const, enrolmentId: id, projectId: rows.guide.id })),
  });
  const apart = { kind: 'APART' as const, enrolmentIds: [rows.explorer.id, rows.classmate.id] };
  const simulated = await office.simulate(people['teacher of S'], cohortS, { groups: [apart] });
  await office.executing.execute(simulated.id);
  const infeasible = await office.request(people.coordinator, cohortS, pinned(rows.explorer, rows.classmate));
  await office.executing.execute(infeasible.id);
  const published = await office.request(people.coordinator, cohortS, pinned(rows.explorer));
  await office.executing.execute(published.id);
  await office.deciding.execute(people.coordinator, { runId: published.id, verb: 'approve' });
  await office.publishing.execute(people.coordinator, published.id);
  const waiting = await new PublishedRunBuilder({
    status: 'SUCCEEDED',
    placed: [],
    unplaced: [],
    mentored: [],
    closed: [],
  })
    .askedBy(people.coordinator)
    .placing(rows.explorerT, rows.roof, 1)
    .mentoredBy(rows.mentor, rows.roof)
    .in(database, cohortT);

  const placeOf = ({ id }: Enrolment) => database.manager.findBy(Assignment, { enrolmentId: id });
  return {
    'MatchingRun, of S': [published, simulated, infeasible],
    'MatchingRun, of T': [waiting],
    'Assignment, of the explorer': await placeOf(rows.explorer),
    'Assignment, of the classmate': await placeOf(rows.classmate),
    'Assignment, unpublished of T': await placeOf(rows.explorerT),
    'Team, of A in S': await database.manager.findBy(Team, { runId: published.id }),
    'Team, unpublished of B in T': await database.manager.findBy(Team, { runId: waiting.id }),
  };
}

/** Mentors, mails, the audit, and what the explorer asked about their own data. */
async function officeOf({ database, people, operator }: Scene, mentor: Row) {
  const another = await aPerson().as('ENTHUSIAST', operator).in(database);
  const toExplorer = await aNotification().to(people.explorer).withStatus('FAILED').tried(1).in(database);
  const attempt = {
    id: newId(),
    notificationId: toExplorer.id,
    at: new Date(),
    outcome: 'REFUSED' as const,
    error: '550',
  };
  await database.manager.insert(DeliveryAttempt, attempt);
  const request = await aPrivacyRequest().of(people.explorer).forACopy().withStatus('DONE').in(database);
  return {
    'PrivacyRequest, of the explorer': [request],
    'DataExport, of the explorer': [await copyFor(database, request)],
    'MentorProfile, of the enthusiast': [mentor],
    'MentorProfile, of another': [await aMentorProfile().in(database, another)],
    'Notification, to the explorer': [toExplorer],
    'Notification, to nonprofit B': [await aNotification().to(people['nonprofit B']).in(database)],
    'AuditEntry, of the explorer': [await auditedOf(database, people.explorer.id)],
    'AuditEntry, of the teacher of S': [await auditedOf(database, people['teacher of S'].id)],
  };
}

async function copyFor(database: DataSource, { id: requestId, userId }: PrivacyRequest): Promise<Row> {
  const document = { version: 1 as const, builtAt: '2026-01-01T00:00:00.000Z', sections: {} };
  return database.manager.save(DataExport, { id: newId(), requestId, userId, document, html: '<p>Rien.</p>' });
}

async function auditedOf(database: DataSource, actorId: string): Promise<Row> {
  const id = newId();
  const act = { actorKind: 'person', actorId, action: 'call.open', outcome: 'DONE' as const, subjectId: newId() };
  await database.manager.insert(AuditEntry, { id, ...act, details: { from: 'DRAFT' } });
  return { id };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The world of the matrix is short of a row');
  return value;
}
