import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';

import type { DemoDecision, DemoEdition, DemoNeed, DemoProject } from './demo-edition.js';
import type { DemoStage } from './demo-stage.js';
import { CallForProjects } from '#libs/calls/call.entity';
import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import { CreateCall, type NewCall } from '#libs/calls/use-cases/create-call';
import { DecideNeed } from '#libs/calls/use-cases/decide-need';
import { DraftNeed } from '#libs/calls/use-cases/draft-need';
import { TransitionCall } from '#libs/calls/use-cases/transition-call';
import { TransitionNeed } from '#libs/calls/use-cases/transition-need';
import { CreateProjectFromNeed } from '#libs/projects/use-cases/create-project-from-need';
import { TransitionProject } from '#libs/projects/use-cases/transition-project';

const timeZone = 'Europe/Paris';

/** A published project and the cohort that it is for. */
export interface LoadedProject {
  readonly id: string;
  readonly cohort: string;
}

/** A call that opens and closes, its needs, and the projects that the selected ones become. */
export async function loadDemoNeeds(stage: DemoStage, edition: DemoEdition): Promise<LoadedProject[]> {
  const { useCases, coordinator } = stage;
  const call = await openCall(stage, edition);
  const needs: NeedSubmission[] = [];
  for (const need of edition.needs) needs.push(await submit(stage, call, need));
  if (call.status === 'OPEN') await useCases.get(TransitionCall).execute(coordinator, 'close', call.id);

  const projects: LoadedProject[] = [];
  for (const [index, { decision }] of edition.needs.entries()) {
    const project = await settle(stage, needs[index], decision);
    if (project) projects.push(project);
  }
  return projects;
}

/** A load that goes on another day finds the call with the closing time it was given. */
async function openCall({ useCases, coordinator }: DemoStage, { callTitle }: DemoEdition): Promise<CallForProjects> {
  const earlier = await useCases.get(DataSource).manager.findOneBy(CallForProjects, { title: callTitle });
  const call = earlier ?? (await useCases.get(CreateCall).execute(coordinator, newCall(callTitle)));
  return call.status === 'DRAFT' ? useCases.get(TransitionCall).execute(coordinator, 'open', call.id) : call;
}

function newCall(title: string): NewCall {
  const inThreeWeeks = DateTime.now().setZone(timeZone).plus({ weeks: 3 });
  return {
    idempotencyKey: `demo-call-${title}`,
    title,
    criteria: 'Un besoin d’intérêt général, faisable en un semestre par une équipe d’élèves, et qui servira après eux.',
    contactEmail: 'contact@passerelle.example',
    closesAt: inThreeWeeks.set({ hour: 18, minute: 0, second: 0, millisecond: 0 }).toJSDate(),
    timeZone,
  };
}

async function submit({ useCases, organisation, member }: DemoStage, call: CallForProjects, need: DemoNeed) {
  const { nonprofit, body, editor, title, problem, needType, nonDigitalAlternative } = need;
  const organisationId = await organisation('ASSOCIATION', nonprofit, body);
  const actor = await member(organisationId, 'NONPROFIT_EDITOR', editor);
  const text = { title, problem, needType, nonDigitalAlternative };
  const idempotencyKey = `demo-need-${title}`;
  const draft = await useCases
    .get(DraftNeed)
    .execute(actor, { ...text, idempotencyKey, callId: call.id, organisationId });
  return draft.status === 'DRAFT' ? useCases.get(TransitionNeed).execute(actor, 'submit', draft.id) : draft;
}

/** Decides on the need, and publishes the project that comes of it, if one does. */
async function settle(
  stage: DemoStage,
  need: NeedSubmission | undefined,
  decision: DemoDecision,
): Promise<LoadedProject | null> {
  if (!need) return null;
  await decide(stage, need, decision);
  return decision.verb === 'select' && decision.project ? publish(stage, need, decision.project) : null;
}

async function decide({ useCases, coordinator }: DemoStage, need: NeedSubmission, decision: DemoDecision) {
  if (need.status !== 'SUBMITTED') return;
  const verdict = decision.verb === 'select' ? { verb: decision.verb } : decision;
  await useCases.get(DecideNeed).execute(coordinator, { needId: need.id, ...verdict });
}

async function publish({ useCases, coordinator }: DemoStage, need: NeedSubmission, plan: DemoProject) {
  const { cohort, ...framing } = plan;
  const { title, problem: summary } = need;
  const project = await useCases.get(CreateProjectFromNeed).execute(coordinator, {
    idempotencyKey: `demo-project-${title}`,
    needId: need.id,
    title,
    summary,
    terms: [],
    ...framing,
  });
  if (project.status === 'FRAMED') await useCases.get(TransitionProject).execute(coordinator, 'publish', project.id);
  return { id: project.id, cohort };
}
