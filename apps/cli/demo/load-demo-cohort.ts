import { DataSource } from 'typeorm';

import type { DemoCohort, DemoEdition } from './demo-edition.js';
import { type DemoStage, ignoreIf } from './demo-stage.js';
import type { LoadedProject } from './load-demo-needs.js';
import type { PersonActor } from '#libs/identity/actor';
import type { Cohort } from '#libs/schools/cohort.entity';
import type { CohortStatus } from '#libs/schools/cohort-lifecycle';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { CreateCohort } from '#libs/schools/use-cases/create-cohort';
import { EnrolStudent } from '#libs/schools/use-cases/enrol-student';
import { ImportBallots } from '#libs/schools/use-cases/import-ballots';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { OfferProject } from '#libs/schools/use-cases/offer-project';
import { TransitionCohort } from '#libs/schools/use-cases/transition-cohort';
import { WithdrawEnrolment } from '#libs/schools/use-cases/withdraw-enrolment';

/** A cohort of the plan and the teacher who leads it. */
export interface LoadedCohort {
  readonly plan: DemoCohort;
  readonly teacher: PersonActor;
  readonly cohort: Cohort;
}

const settled: readonly CohortStatus[] = ['PREFERENCES_CLOSED', 'ALLOCATED'];

/** A cohort with its offers, and the students of its roster. */
export async function loadDemoRoster(
  stage: DemoStage,
  edition: DemoEdition,
  { plan, projects }: { readonly plan: DemoCohort; readonly projects: readonly LoadedProject[] },
): Promise<LoadedCohort> {
  const { useCases, coordinator } = stage;
  const schoolId = await stage.organisation('SCHOOL', plan.school, plan.body);
  const teacher = await stage.member(schoolId, 'TEACHER', plan.teacher);
  const idempotencyKey = `demo-cohort-${plan.key}`;
  const newCohort = { idempotencyKey, schoolId, name: plan.name, academicYear: '2026-2027' };
  const cohort = await useCases.get(CreateCohort).execute(teacher, newCohort);
  if (settled.includes(cohort.status)) return { plan, teacher, cohort };

  for (const { id: projectId } of projects.filter((project) => project.cohort === plan.key)) {
    const input = { idempotencyKey: `demo-offer-${projectId}`, projectId, cohortId: cohort.id };
    await useCases.get(OfferProject).execute(coordinator, input);
  }
  const file = await edition.spreadsheet(plan, 'roster');
  await useCases.get(ImportRoster).execute(teacher, { cohortId: cohort.id, file });
  return { plan, teacher, cohort };
}

/** The preferences open. */
export async function openDemoPreferences({ useCases }: DemoStage, { teacher, cohort }: LoadedCohort): Promise<void> {
  if (settled.includes(cohort.status)) return;
  const opening = { cohortId: cohort.id, verb: 'openPreferences' as const };
  await useCases.get(TransitionCohort).execute(teacher, opening).catch(ignoreIf('INVALID_TRANSITION'));
}

/** Somebody comes late, and all choose. */
export async function loadDemoBallots(stage: DemoStage, edition: DemoEdition, loaded: LoadedCohort): Promise<void> {
  const { plan, teacher, cohort } = loaded;
  if (settled.includes(cohort.status)) return;
  await enrolLateJoiner(stage, loaded);
  const file = await edition.spreadsheet(plan, 'ballots');
  await stage.useCases.get(ImportBallots).execute(teacher, { cohortId: cohort.id, file });
}

/** Some leave, and the preferences close. */
export async function closeDemoPreferences(stage: DemoStage, loaded: LoadedCohort): Promise<Cohort> {
  const { plan, teacher, cohort } = loaded;
  if (settled.includes(cohort.status)) return cohort;
  for (const email of plan.withdrawn) await withdraw(stage, loaded, email);
  const closing = { cohortId: cohort.id, verb: 'closePreferences' as const };
  return stage.useCases.get(TransitionCohort).execute(teacher, closing);
}

async function enrolLateJoiner({ useCases }: DemoStage, { plan, teacher, cohort }: LoadedCohort): Promise<void> {
  if (!plan.lateJoiner) return;
  const student = { locale: 'fr' as const, ...plan.lateJoiner };
  const input = { ...student, idempotencyKey: `demo-late-${student.email}`, cohortId: cohort.id };
  await useCases.get(EnrolStudent).execute(teacher, input);
}

async function withdraw({ useCases }: DemoStage, { teacher, cohort }: LoadedCohort, email: string): Promise<void> {
  const where = { cohortId: cohort.id, user: { email } };
  const { id: enrolmentId } = await useCases.get(DataSource).manager.findOneOrFail(Enrolment, { where });
  const withdrawal = { enrolmentId, reason: 'CHANGED_COURSE' as const };
  await useCases.get(WithdrawEnrolment).execute(teacher, withdrawal).catch(ignoreIf('INVALID_TRANSITION'));
}
