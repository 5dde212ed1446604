import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { Organisation } from '#libs/identity/organisation.entity';
import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import { newId, newSecret } from '#libs/platform/ids/new-id';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import { RosterImport } from '#libs/schools/roster-import.entity';
import { aCall } from '#libs/testing/builders/a-call';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { aSignInCode } from '#libs/testing/builders/a-sign-in-code';
import { opaqueId } from '#libs/testing/opaque-id';

import {
  cohortId,
  infeasibleRunId,
  projectId,
  publishedCohortId,
  runId,
  targetCohort,
  targetNeed,
} from './attempt-targets.js';
import { emailOf } from './permission-people.js';
import { type PermissionWorld } from './permission-world.js';

/** Makes what a mutation is tried on, and gives its input; null for a mutation without one. */
export type Attempt = (world: PermissionWorld) => Promise<object | null> | object | null;

const farAway = new Date('2099-01-01');
const rna = 'W9J1003281';
const once = () => ({ idempotencyKey: newId() });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const framing = {
  ...{ title: 'Guide', summary: 'Un guide.', minTeamSize: 1, maxTeamSize: 2, requiredSkills: [], terms: [] },
  ...{ sdgs: [4], techKinds: ['WEB_APP'], digitalCauses: ['CIVIC'] },
};
const words = { title: 'Besoin', problem: 'Un problème.', needType: 'OTHER', nonDigitalAlternative: 'Rien.' };
const atS = ({ schoolS }: PermissionWorld) => opaqueId('Organisation', schoolS.id);

/** One for each mutation, such that it is done for whoever the matrix lets do it. */
export const attempts: Readonly<Record<string, Attempt>> = {
  approveMatchingRun: async (world) => ({ runId: await runId(world, 'executed') }),
  cancelMatchingRun: async (world) => ({ runId: await runId(world, 'request') }),
  publishMatchingRun: async (world) => ({ runId: await runId(world, 'approved') }),
  rejectMatchingRun: async (world) => ({ runId: await runId(world, 'executed'), reason: 'À refaire' }),
  replayMatchingRun: async (world) => ({ runId: await runId(world, 'executed') }),
  relaxMatchingRun: async (world) => ({
    ...once(),
    runId: await infeasibleRunId(world),
    item: 'c1',
    reason: 'Un essai',
  }),
  requestRematch: async (world) => ({ ...once(), cohortId: await publishedCohortId(world) }),
  simulateMatching: async (world) => ({
    ...once(),
    cohortId: await cohortId(world, 'PREFERENCES_CLOSED'),
    objective: 'GREEDY',
  }),
  requestMatchingRun: async (world) => ({
    ...once(),
    cohortId: await cohortId(world, 'PREFERENCES_CLOSED'),
    objective: 'GENEROUS',
  }),

  openPreferences: async (world) => ({ cohortId: await cohortId(world, 'ENROLLING') }),
  closePreferences: async (world) => ({ cohortId: await cohortId(world, 'PREFERENCES_OPEN') }),
  reopenPreferences: async (world) => ({ cohortId: await cohortId(world, 'PREFERENCES_CLOSED'), reason: 'Un oubli' }),
  createCohort: (world) => ({ ...once(), schoolId: atS(world), name: 'M1', academicYear: '2026-2027' }),
  importRoster: async (world) => ({
    ...once(),
    cohortId: await cohortId(world, 'ENROLLING'),
    contentBase64: base64(`Nom;Prénom;E-mail\nPetit;Lou;${newId()}@people.example\n`),
  }),
  undoLastImport: async (world) => {
    const id = await cohortId(world, 'ENROLLING');
    const importedById = world.people['teacher of S'].id;
    await world.database.manager.insert(RosterImport, { id: newId(), cohortId: rowOf(id), importedById });
    return { cohortId: id };
  },
  enrolStudent: async (world) => ({
    ...{ ...once(), cohortId: await cohortId(world, 'ENROLLING') },
    ...{ email: `${newId()}@people.example`, name: 'Lou Petit', locale: 'FR' },
  }),
  correctEnrolment: async (world) => ({ enrolmentId: await enrolmentId(world), term: 'S2' }),
  inviteAgain: async (world) => ({ enrolmentId: await enrolmentId(world) }),
  importBallots: async (world) => ({
    ...once(),
    cohortId: await cohortId(world, 'PREFERENCES_OPEN'),
    contentBase64: base64(`E-mail;Choix 1\n${emailOf('explorer')};Un guide des cours\n`),
  }),
  offerProject: async (world) => ({
    ...once(),
    cohortId: await cohortId(world, 'ENROLLING'),
    projectId: await projectId(world, 'PUBLISHED'),
  }),
  submitPreferences: async (world) => {
    const { enrolment, project } = await targetCohort(world, 'PREFERENCES_OPEN');
    return { enrolmentId: opaqueId('Enrolment', enrolment.id), choices: [[opaqueId('Project', project.id)]] };
  },
  withdrawEnrolment: async (world) => ({
    enrolmentId: opaqueId('Enrolment', (await targetCohort(world, 'ENROLLING')).enrolment.id),
    reason: 'OTHER',
  }),

  createCall: () => ({
    ...{ ...once(), title: 'Rentrée', criteria: 'Utile à tous.', contactEmail: 'contact@passerelle.example' },
    ...{ timeZone: 'Europe/Paris', closesAtLocal: '2099-06-30T18:00:00' },
  }),
  transitionCall: async ({ database }) => ({
    callId: opaqueId('CallForProjects', (await aCall().in(database)).id),
    action: 'CLOSE',
  }),
  createSubmissionDraft: async ({ database, nonprofitA }) => ({
    ...{ ...once(), ...words },
    callId: opaqueId('CallForProjects', (await aCall().in(database)).id),
    organisationId: opaqueId('Organisation', nonprofitA.id),
  }),
  updateSubmissionDraft: async (world) => ({
    ...{ ...words, expectedVersion: 1 },
    needId: await targetNeed(world, 'DRAFT'),
  }),
  submitNeed: async (world) => ({ needId: await targetNeed(world, 'DRAFT') }),
  withdrawSubmission: async (world) => ({ needId: await targetNeed(world, 'DRAFT') }),
  decideSubmission: async (world) => ({ needId: await targetNeed(world, 'SUBMITTED'), decision: 'SELECT' }),
  createProjectFromNeed: async (world) => ({ ...once(), ...framing, needId: await targetNeed(world, 'SELECTED') }),
  updateProject: async (world) => ({ ...framing, projectId: await projectId(world, 'FRAMED'), expectedVersion: 1 }),
  transitionProject: async (world) => ({ projectId: await projectId(world, 'FRAMED'), action: 'PUBLISH' }),

  declareConflict: ({ nonprofitB }) => ({ organisationId: opaqueId('Organisation', nonprofitB.id) }),
  pauseMentoring: () => null,
  resumeMentoring: () => null,
  saveMentorProfile: () => ({ capacity: 2, expertise: ['web'], languages: ['fr'] }),

  createOrganisation: () => ({ ...once(), kind: 'ASSOCIATION', name: 'Les Voisins', timeZone: 'Europe/Paris' }),
  inviteMember: (world) => ({
    ...{ ...once(), email: `${newId()}@people.example`, name: 'Lou Petit', role: 'TEACHER', locale: 'FR' },
    organisationId: atS(world),
  }),
  resendNotification: async ({ database, people }) => ({
    notificationId: opaqueId(
      'Notification',
      (await aNotification().to(people.explorer).withStatus('FAILED').tried(1).in(database)).id,
    ),
  }),

  updateNotificationPreferences: () => ({ preferences: [{ kind: 'CALL_OPENED', isWanted: true }] }),

  requestErasure: async (world) => {
    await forgetErasure(world);
    return once();
  },
  requestMyDataExport: once,
  processPrivacyRequest: async (world) => {
    await forgetErasure(world);
    const { id } = await aPrivacyRequest().of(world.people.explorer).in(world.database);
    return { requestId: opaqueId('PrivacyRequest', id), decision: 'REVIEW' };
  },

  claimEnrolment: async (world) => {
    const { enrolment } = await targetCohort(world, 'ENROLLING');
    const token = newSecret();
    const invitation = { enrolmentId: enrolment.id, tokenHash: hashSecret(token), expiresAt: farAway };
    await world.database.manager.insert(EnrolmentInvitation, invitation);
    return { token };
  },
  revokeSession: async ({ database, people }) => {
    const session = { userId: people.explorer.id, tokenHash: newSecret(), expiresAt: farAway };
    const { id } = await database.manager.save(Session, { id: newId(), ...session });
    return { sessionId: opaqueId('SignedInDevice', id) };
  },
  revokeAllSessions: () => null,
  identifyOrganisation: ({ nonprofitA }) => ({ organisationId: opaqueId('Organisation', nonprofitA.id), rna }),
  verifyOrganisation: async ({ database, nonprofitA }) => {
    await database.manager.update(Organisation, nonprofitA.id, { rna });
    return { organisationId: opaqueId('Organisation', nonprofitA.id) };
  },

  requestSignInCode: async ({ database }) => ({ email: await addressOfSomebody(database) }),
  signIn: async ({ database }) => {
    const email = `${newId()}@people.example`;
    await aSignInCode()
      .for(await aPerson().at(email).in(database))
      .in(database);
    return { email, code: '123456' };
  },
  signOut: () => null,
};

/** One erasure is open at a time, and the explorer's is what it is tried on. */
async function forgetErasure({ database, people }: PermissionWorld): Promise<void> {
  await database.manager.delete(PrivacyRequest, { userId: people.explorer.id, kind: 'ERASURE' });
}

/** Of a student who was invited long ago. */
async function enrolmentId(world: PermissionWorld): Promise<string> {
  const { enrolment } = await targetCohort(world, 'ENROLLING');
  await world.database.manager.update(Enrolment, enrolment.id, { status: 'INVITED', invitedAt: new Date(0) });
  return opaqueId('Enrolment', enrolment.id);
}

function rowOf(id: string): string {
  return Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
}

async function addressOfSomebody(database: PermissionWorld['database']): Promise<string> {
  const email = `${newId()}@people.example`;
  await aPerson().at(email).in(database);
  return email;
}
