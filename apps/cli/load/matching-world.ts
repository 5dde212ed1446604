import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import type { PersonActor } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import { Organisation } from '#libs/identity/organisation.entity';
import { User } from '#libs/identity/user.entity';
import { preferenceLists } from '#libs/matching/oracle/benchmark-lists';
import { type Chance, mulberry32 } from '#libs/matching/seeded-chance';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { newId } from '#libs/platform/ids/new-id';
import { Project } from '#libs/projects/project.entity';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { ProjectOffer } from '#libs/schools/project-offer.entity';

export interface WorldSize {
  readonly students: number;
  readonly projects: number;
  readonly cohorts: number;
}

export interface MatchingWorld {
  readonly coordinator: PersonActor;
  readonly cohortIds: readonly string[];
}

const seed = 2017;
const fields = ['web', 'data', 'mobile', 'design'] as const;
/** Every other project does not run without a mentor; a mentor takes two, so that there are enough and not many more. */
const placesOfMentor = 2;

/**
 * Rows as a season leaves them when the preferences of its cohorts are closed: lists that cluster by cause, projects
 * with a minimum team, mentors by expertise. The same for the same size.
 */
export async function makeMatchingWorld(tx: EntityManager, size: WorldSize): Promise<MatchingWorld> {
  const chance = mulberry32(seed);
  const [operator, school, nonprofit] = await organisations(tx);
  const [coordinator, teacher] = await people(tx, 2, 'staff');
  if (!operator || !school || !nonprofit || !coordinator || !teacher) throw new Error('The staff could not be made');
  const memberships = [{ role: 'COORDINATOR' as const, organisationId: operator, scopeId: operator }];
  await insertAll(tx, Membership, [
    ...memberships.map((membership) => ({ ...membership, id: newId(), userId: coordinator })),
    { id: newId(), userId: teacher, role: 'TEACHER' as const, organisationId: school, scopeId: school },
  ]);
  await mentors(tx, Math.ceil((size.projects * 0.75) / placesOfMentor), operator);

  const projectIds = await projects(tx, nonprofit, size);
  const cohortIds = await cohortsOf(tx, size.cohorts, { schoolId: school, teacherId: teacher });
  for (const [index, cohortId] of cohortIds.entries()) {
    const own = projectIds.filter((_, project) => project % size.cohorts === index);
    await insertAll(
      tx,
      ProjectOffer,
      own.map((projectId) => ({ id: newId(), cohortId, projectId })),
    );
    const students = Math.floor(size.students / size.cohorts);
    await ballots(tx, { cohortId, projectIds: own, students, chance });
  }
  const actor = {
    kind: 'person',
    id: coordinator,
    sessionId: newId(),
    locale: 'en',
    timeZone: 'Europe/Paris',
  } as const;
  return { coordinator: { ...actor, memberships }, cohortIds };
}

async function organisations(tx: EntityManager): Promise<string[]> {
  const kinds = ['OPERATOR', 'SCHOOL', 'ASSOCIATION'] as const;
  const rows = kinds.map((kind) => ({ id: newId(), kind, name: kind.toLowerCase(), timeZone: 'Europe/Paris' }));
  await insertAll(tx, Organisation, rows);
  return rows.map(({ id }) => id);
}

async function people(tx: EntityManager, count: number, name: string): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => {
    const email = `${name}-${index}-${newId()}@load.example`;
    return { id: newId(), email, name: `${name} ${index}`, locale: 'en' as const, timeZone: 'Europe/Paris' };
  });
  await insertAll(tx, User, rows);
  return rows.map(({ id }) => id);
}

async function mentors(tx: EntityManager, count: number, operatorId: string): Promise<void> {
  const ids = await people(tx, count, 'mentor');
  const membership = { role: 'ENTHUSIAST' as const, organisationId: operatorId, scopeId: operatorId };
  await insertAll(
    tx,
    Membership,
    ids.map((userId) => ({ ...membership, id: newId(), userId })),
  );
  const profile = { languages: ['fr'], capacity: placesOfMentor, conflicts: [], isPaused: false };
  await insertAll(
    tx,
    MentorProfile,
    ids.map((userId, index) => ({ ...profile, id: newId(), userId, expertise: [fieldOf(index), fieldOf(index + 1)] })),
  );
}

async function projects(tx: EntityManager, organisationId: string, size: WorldSize): Promise<string[]> {
  const callId = newId();
  const call = { title: 'Load', criteria: '-', contactEmail: 'load@load.example', timeZone: 'Europe/Paris' };
  await insertAll(tx, CallForProjects, [
    { ...call, id: callId, status: 'CLOSED' as const, closesAt: new Date('2030-01-01') },
  ]);
  const plain = { problem: '-', nonDigitalAlternative: '-', needType: 'OTHER' as const, status: 'SELECTED' as const };
  const needs = Array.from({ length: size.projects }, () => ({
    ...plain,
    id: newId(),
    callId,
    organisationId,
    title: 'Need',
  }));
  await insertAll(tx, NeedSubmission, needs);
  const team = Math.ceil(size.students / size.projects);
  const rows = needs.map(({ id: needId }, index) => ({
    ...{ id: newId(), needId, organisationId, title: `Project ${index}`, summary: '-', status: 'PUBLISHED' as const },
    ...{ minTeamSize: Math.ceil(team / 2), maxTeamSize: team + 2, requiredSkills: [], terms: [], sdgs: [] },
    ...{ techKinds: ['WEB_APP' as const], digitalCauses: ['SOBER' as const] },
    mentorNeed: { isRequired: index % 2 === 0, expertise: [fieldOf(index)], languages: ['fr'] },
  }));
  await insertAll(tx, Project, rows);
  return rows.map(({ id }) => id);
}

async function cohortsOf(
  tx: EntityManager,
  count: number,
  staff: Pick<Cohort, 'schoolId' | 'teacherId'>,
): Promise<string[]> {
  const plain = { academicYear: '2026-2027', timeZone: 'Europe/Paris', status: 'PREFERENCES_CLOSED' as const };
  const rows = Array.from({ length: count }, (_, index) => ({
    ...plain,
    ...staff,
    id: newId(),
    name: `Cohort ${index}`,
  }));
  await insertAll(tx, Cohort, rows);
  return rows.map(({ id }) => id);
}

interface Class {
  readonly cohortId: string;
  readonly projectIds: readonly string[];
  readonly students: number;
  readonly chance: Chance;
}

async function ballots(tx: EntityManager, { cohortId, projectIds, students, chance }: Class): Promise<void> {
  const lists = preferenceLists({ kind: 'correlated', students, projects: projectIds.length }, chance);
  const userIds = await people(tx, students, 'student');
  const active = { cohortId, skills: [], status: 'ACTIVE' as const };
  const enrolments = userIds.map((userId) => ({ ...active, id: newId(), userId }));
  await insertAll(tx, Enrolment, enrolments);
  const sent = { submittedAt: new Date('2030-01-01'), source: 'EXPLORER' as const };
  const rows = enrolments.map(({ id: enrolmentId }) => ({ ...sent, id: newId(), enrolmentId }));
  await insertAll(tx, PreferenceBallot, rows);
  const items = rows.flatMap(({ id: ballotId }, student) =>
    (lists[student] ?? []).flatMap((project, index) => {
      const projectId = projectIds[project];
      return projectId ? [{ id: newId(), ballotId, projectId, rank: index + 1 }] : [];
    }),
  );
  await insertAll(tx, PreferenceItem, items);
}

function fieldOf(index: number): string {
  return fields[index % fields.length] ?? fields[0];
}

const rowsInOneStatement = 2_000;

async function insertAll<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  for (let begin = 0; begin < rows.length; begin += rowsInOneStatement) {
    await tx.insert(entity, rows.slice(begin, begin + rowsInOneStatement));
  }
}
