import { DateTime } from 'luxon';

import { type DemoNeed, demoNeeds } from './demo-needs.js';
import type { DemoStage } from './demo-stage.js';
import type { CallForProjects } from '#libs/calls/call.entity';
import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import { CallsReadModel } from '#libs/calls/calls.read-model';
import { CreateCall, type NewCall } from '#libs/calls/use-cases/create-call';
import { DecideNeed } from '#libs/calls/use-cases/decide-need';
import { DraftNeed } from '#libs/calls/use-cases/draft-need';
import { TransitionCall } from '#libs/calls/use-cases/transition-call';
import { TransitionNeed } from '#libs/calls/use-cases/transition-need';
import { CreateProjectFromNeed } from '#libs/projects/use-cases/create-project-from-need';
import { TransitionProject } from '#libs/projects/use-cases/transition-project';

const timeZone = 'Europe/Paris';

/** A call that opens and closes, its needs, and the projects that the selected ones become. Gives the projects' ids. */
export async function loadDemoNeeds(stage: DemoStage): Promise<string[]> {
  const { useCases, coordinator } = stage;
  const call = await openCall(stage);
  const needs: NeedSubmission[] = [];
  for (const need of demoNeeds) needs.push(await submit(stage, call, need));
  if (call.status === 'OPEN') await useCases.get(TransitionCall).execute(coordinator, 'close', call.id);

  const projectIds: string[] = [];
  for (const [index, need] of needs.entries()) {
    const projectId = await decide(stage, need, demoNeeds[index]);
    if (projectId) projectIds.push(projectId);
  }
  return projectIds;
}

/** The demo has one call; a load that goes on another day finds it with the closing time it was given. */
async function openCall({ useCases, coordinator }: DemoStage): Promise<CallForProjects> {
  const earlier = await useCases.get(CallsReadModel).calls(coordinator, { first: 1 });
  const call = earlier.rows[0] ?? (await useCases.get(CreateCall).execute(coordinator, newCall()));
  return call.status === 'DRAFT' ? useCases.get(TransitionCall).execute(coordinator, 'open', call.id) : call;
}

function newCall(): NewCall {
  const inThreeWeeks = DateTime.now().setZone(timeZone).plus({ weeks: 3 });
  return {
    idempotencyKey: 'demo-call',
    title: 'Rentrée 2017',
    criteria: 'Un besoin d’intérêt général, faisable en un semestre par une équipe d’élèves, et qui servira après eux.',
    contactEmail: 'contact@passerelle.example',
    closesAt: inThreeWeeks.set({ hour: 18, minute: 0, second: 0, millisecond: 0 }).toJSDate(),
    timeZone,
  };
}

async function submit({ useCases, organisation, member }: DemoStage, call: CallForProjects, need: DemoNeed) {
  const { nonprofit, editor, title, problem, needType, nonDigitalAlternative } = need;
  const organisationId = await organisation('ASSOCIATION', nonprofit);
  const actor = await member(organisationId, 'NONPROFIT_EDITOR', editor);
  const text = { title, problem, needType, nonDigitalAlternative };
  const idempotencyKey = `demo-need-${title}`;
  const draft = await useCases
    .get(DraftNeed)
    .execute(actor, { ...text, idempotencyKey, callId: call.id, organisationId });
  return draft.status === 'DRAFT' ? useCases.get(TransitionNeed).execute(actor, 'submit', draft.id) : draft;
}

/** Refuses the need, or selects it and publishes its project. */
async function decide({ useCases, coordinator }: DemoStage, need: NeedSubmission, plan: DemoNeed | undefined) {
  const { framing, refusal } = plan ?? {};
  const isOpen = need.status === 'SUBMITTED';
  if (refusal && isOpen)
    await useCases.get(DecideNeed).execute(coordinator, { needId: need.id, verb: 'refuse', ...refusal });
  if (!framing) return null;

  if (isOpen) await useCases.get(DecideNeed).execute(coordinator, { needId: need.id, verb: 'select' });
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
  return project.id;
}
