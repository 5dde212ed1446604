import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { GraphqlClient } from '#libs/testing/graphql-client';
import type { RunningPasserelle } from '#libs/testing/running-passerelle';

interface Identified {
  readonly id: string;
}

export interface ProjectWish {
  readonly title: string;
  readonly minTeamSize: number;
  readonly maxTeamSize: number;
}

/** A season at one school, played by its people through the api: who they are, and what they made so far. */
export interface Season {
  readonly passerelle: RunningPasserelle;
  readonly coordinator: GraphqlClient;
  readonly editor: GraphqlClient;
  readonly teacher: GraphqlClient;
  readonly cohortId: string;
  /** By title. */
  readonly projectIds: ReadonlyMap<string, string>;
}

export const people = {
  coordinator: 'coordination@operateur.example',
  editor: 'bureau@mains-tendues.example',
  teacher: 'camille.roche@ecole.example',
};

let keys = 0;
/** A fresh idempotency key. */
export const aKey = (): string => `journey-${(keys += 1)}`;

export const inBase64 = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('base64');

/** Plays a season up to a cohort that is offered the projects: call, needs, decisions, publication, people. */
export async function openSeason(passerelle: RunningPasserelle, wishes: readonly ProjectWish[]): Promise<Season> {
  await createCoordinator(passerelle);
  const coordinator = await passerelle.signIn(people.coordinator);
  const nonprofitId = await organisation(coordinator, 'ASSOCIATION', 'Les Mains tendues');
  const schoolId = await organisation(coordinator, 'SCHOOL', 'École des Ponts-Neufs');
  await invite(coordinator, nonprofitId, 'NONPROFIT_EDITOR', people.editor);
  await invite(coordinator, schoolId, 'TEACHER', people.teacher);
  const editor = await passerelle.signIn(people.editor);
  const teacher = await passerelle.signIn(people.teacher);

  const needIds = await answeredCall({ coordinator, editor, nonprofitId }, wishes);
  const projectIds = new Map<string, string>();
  for (const [index, wish] of wishes.entries()) {
    projectIds.set(wish.title, await publishedProject(coordinator, needIds[index] ?? '', wish));
  }
  const cohortId = await cohortOffered({ coordinator, teacher, schoolId }, [...projectIds.values()]);
  return { passerelle, coordinator, editor, teacher, cohortId, projectIds };
}

/** The command that makes the first person of an installation. */
async function createCoordinator({ environment }: RunningPasserelle): Promise<void> {
  const { PATH = '' } = process.env;
  const program = join('dist', 'apps', 'cli', 'create-coordinator.js');
  const args = [program, people.coordinator, '--name', 'Anouk Ferrand'];
  await promisify(execFile)(process.execPath, args, { env: { PATH, ...environment } });
}

async function organisation(coordinator: GraphqlClient, kind: string, name: string): Promise<string> {
  const input = { idempotencyKey: aKey(), kind, name, timeZone: 'Europe/Paris' };
  const made = await coordinator.change<{ organisation: Identified }>(
    'createOrganisation { organisation { id } }',
    input,
  );
  return made.organisation.id;
}

async function invite(coordinator: GraphqlClient, organisationId: string, role: string, email: string): Promise<void> {
  const input = { idempotencyKey: aKey(), organisationId, role, email, name: `Personne de ${email}`, locale: 'FR' };
  await coordinator.change('inviteMember { membership { role } }', input);
}

interface Callers {
  readonly coordinator: GraphqlClient;
  readonly editor: GraphqlClient;
  readonly nonprofitId: string;
}

/** A call that opens, receives the needs, closes, and selects them all. Gives the ids of the needs. */
async function answeredCall(
  { coordinator, editor, nonprofitId }: Callers,
  wishes: readonly ProjectWish[],
): Promise<string[]> {
  const { call } = await coordinator.change<{ call: Identified }>('createCall { call { id } }', {
    idempotencyKey: aKey(),
    title: 'Rentrée',
    criteria: 'Un besoin d’intérêt général.',
    contactEmail: people.coordinator,
    closesAtLocal: '2999-11-30T18:00:00',
    timeZone: 'Europe/Paris',
  });
  await coordinator.change('transitionCall { call { id } }', { callId: call.id, action: 'OPEN' });
  const needIds: string[] = [];
  for (const { title } of wishes) needIds.push(await submittedNeed(editor, { callId: call.id, nonprofitId, title }));
  await coordinator.change('transitionCall { call { id } }', { callId: call.id, action: 'CLOSE' });
  for (const needId of needIds) {
    await coordinator.change('decideSubmission { need { status } }', { needId, decision: 'SELECT' });
  }
  return needIds;
}

interface NeedWish {
  readonly callId: string;
  readonly nonprofitId: string;
  readonly title: string;
}

async function submittedNeed(editor: GraphqlClient, { callId, nonprofitId, title }: NeedWish): Promise<string> {
  const { need } = await editor.change<{ need: Identified }>('createSubmissionDraft { need { id } }', {
    idempotencyKey: aKey(),
    callId,
    organisationId: nonprofitId,
    title,
    problem: 'Nous manquons de bras et d’outils.',
    needType: 'FUNCTIONAL',
    nonDigitalAlternative: 'Un cahier, qui ne suffit plus.',
  });
  await editor.change('submitNeed { need { status } }', { needId: need.id });
  return need.id;
}

async function publishedProject(coordinator: GraphqlClient, needId: string, wish: ProjectWish): Promise<string> {
  const { project } = await coordinator.change<{ project: Identified }>('createProjectFromNeed { project { id } }', {
    ...wish,
    idempotencyKey: aKey(),
    needId,
    summary: 'Ce que l’équipe fera pour la structure.',
    requiredSkills: [],
    techKinds: ['WEB_APP'],
    digitalCauses: ['SOBER'],
    sdgs: [10],
    terms: [],
  });
  await coordinator.change('transitionProject { project { status } }', { projectId: project.id, action: 'PUBLISH' });
  return project.id;
}

interface SchoolPeople {
  readonly coordinator: GraphqlClient;
  readonly teacher: GraphqlClient;
  readonly schoolId: string;
}

async function cohortOffered(
  { coordinator, teacher, schoolId }: SchoolPeople,
  projectIds: readonly string[],
): Promise<string> {
  const { cohort } = await teacher.change<{ cohort: Identified }>('createCohort { cohort { id } }', {
    idempotencyKey: aKey(),
    schoolId,
    name: 'Projets solidaires',
    academicYear: '2026-2027',
  });
  for (const projectId of projectIds) {
    await coordinator.change('offerProject { offer { id } }', {
      idempotencyKey: aKey(),
      projectId,
      cohortId: cohort.id,
    });
  }
  return cohort.id;
}
