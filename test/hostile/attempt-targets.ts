import type { CallForProjects } from '#libs/calls/call.entity';
import type { NeedStatus } from '#libs/calls/need-submission-lifecycle';
import { Membership } from '#libs/identity/membership.entity';
import { newId } from '#libs/platform/ids/new-id';
import { Project } from '#libs/projects/project.entity';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import type { Cohort } from '#libs/schools/cohort.entity';
import type { CohortStatus } from '#libs/schools/cohort-lifecycle';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCall } from '#libs/testing/builders/a-call';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aNeed } from '#libs/testing/builders/a-need';
import { aProject } from '#libs/testing/builders/a-project';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { anOffer } from '#libs/testing/builders/an-offer';
import { MatchingOffice } from '#libs/testing/matching-office';
import { opaqueId } from '#libs/testing/opaque-id';

import { type PermissionWorld } from './permission-world.js';

/** What something is tried on: made for the attempt, and whose it is as in the matrix. */
export interface TargetCohort {
  readonly cohort: Cohort;
  readonly enrolment: Enrolment;
  readonly project: Project;
}

/** A cohort of the teacher of S, with the explorer, the classmate and one project that the explorer wishes for. */
export async function targetCohort(world: PermissionWorld, status: CohortStatus): Promise<TargetCohort> {
  const { database, people, schoolS } = world;
  const cohort = await aCohort().ledBy(people['teacher of S']).withStatus(status).in(database, schoolS);
  const enrolments: Enrolment[] = [];
  for (const { id: userId } of [people.explorer, people.classmate]) {
    const membership = { userId, organisationId: schoolS.id, role: 'EXPLORER' as const, scopeId: cohort.id };
    await database.manager.insert(Membership, { id: newId(), ...membership });
    enrolments.push(await anEnrolment().active().of({ id: userId }).in(database, cohort));
  }
  const project = await targetProject(world, 'PUBLISHED');
  await anOffer(project).in(database, cohort);
  const [enrolment] = enrolments;
  if (!enrolment) throw new Error('The explorer is not enrolled');
  await aBallot([project]).in(database, enrolment);
  return { cohort, enrolment, project };
}

export async function cohortId(world: PermissionWorld, status: CohortStatus): Promise<string> {
  return opaqueId('Cohort', (await targetCohort(world, status)).cohort.id);
}

export async function targetNeed(world: PermissionWorld, status: NeedStatus): Promise<string> {
  const { database, nonprofitA } = world;
  const call = status === 'DRAFT' ? aCall() : aCall().closed();
  const need = await aNeed()
    .of(nonprofitA)
    .withStatus(status)
    .in(database, await call.in(database));
  return opaqueId('NeedSubmission', need.id);
}

export async function targetProject(
  { database, nonprofitA }: PermissionWorld,
  status: ProjectStatus,
): Promise<Project> {
  const call: CallForProjects = await aCall().closed().in(database);
  const need = await aNeed().of(nonprofitA).selected().in(database, call);
  return aProject().of(need).forTeamsOf(1, 1).withStatus(status).in(database);
}

export async function projectId(world: PermissionWorld, status: ProjectStatus): Promise<string> {
  return opaqueId('Project', (await targetProject(world, status)).id);
}

/** A matching of a cohort of its own, as far as it is asked to be. */
export async function runId(world: PermissionWorld, status: 'request' | 'executed' | 'approved'): Promise<string> {
  const { cohort } = await targetCohort(world, 'PREFERENCES_CLOSED');
  const run = await new MatchingOffice(world.database)[status](world.people.coordinator, cohort);
  return opaqueId('MatchingRun', run.id);
}

/** A matching in which the explorer is placed in a project that asks for two, whom it has not. */
export async function infeasibleRunId(world: PermissionWorld): Promise<string> {
  const { cohort, enrolment, project } = await targetCohort(world, 'PREFERENCES_CLOSED');
  await world.database.manager.update(Project, project.id, { minTeamSize: 2, maxTeamSize: 2 });
  const decisions = [{ kind: 'PIN' as const, enrolmentId: enrolment.id, projectId: project.id }];
  const run = await new MatchingOffice(world.database).executed(world.people.coordinator, cohort, { decisions });
  return opaqueId('MatchingRun', run.id);
}

/** A cohort whose places are published. */
export async function publishedCohortId(world: PermissionWorld): Promise<string> {
  const { cohort } = await targetCohort(world, 'PREFERENCES_CLOSED');
  await new MatchingOffice(world.database).published(world.people.coordinator, cohort);
  return opaqueId('Cohort', cohort.id);
}
