import { Injectable } from '@nestjs/common';

import { toCallType } from '../calls/call.type.js';
import { toNeedType } from '../calls/need-submission.type.js';
import { toAuditEntryType } from '../compliance/audit-entry.type.js';
import { toDataExportType } from '../compliance/data-export.type.js';
import { toPrivacyRequestType } from '../compliance/privacy-request.type.js';
import type { NodeType } from '../graphql/node.type.js';
import { toOrganisationType } from '../identity/organisation.type.js';
import { toPersonType } from '../identity/person.type.js';
import { toAssignmentType } from '../matching-runs/assignment.type.js';
import { toMatchingRunType } from '../matching-runs/matching-run.type.js';
import { toTeamType } from '../matching-runs/team.type.js';
import { toMentorProfileType } from '../mentors/mentor-profile.type.js';
import { toNotificationType } from '../notifications/notification.type.js';
import { toProjectType } from '../projects/project.type.js';
import { toCohortType } from '../schools/cohort.type.js';
import { toEnrolmentType } from '../schools/enrolment.type.js';
import { toProjectOfferType } from '../schools/project-offer.type.js';
import { CallsReadModel } from '#libs/calls/calls.read-model';
import { ComplianceReadModel } from '#libs/compliance/compliance.read-model';
import { PrivacyReadModel } from '#libs/compliance/privacy.read-model';
import type { Actor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { TeamsReadModel } from '#libs/matching-runs/teams.read-model';
import { MentorsReadModel } from '#libs/mentors/mentors.read-model';
import { NotificationsReadModel } from '#libs/notifications/notifications.read-model';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

type Find = (actor: Actor, id: string) => Promise<readonly NodeType[]>;

/** Noun → how one is found by its id, as far as the actor may see it. */
@Injectable()
export class NodeFinders {
  private readonly table: Readonly<Record<string, Find>>;

  constructor(
    identity: IdentityReadModel,
    calls: CallsReadModel,
    projects: ProjectsReadModel,
    mentors: MentorsReadModel,
    schools: SchoolsByIdsReadModel,
    runs: MatchingRunsReadModel,
    teams: TeamsReadModel,
    notifications: NotificationsReadModel,
    compliance: ComplianceReadModel,
    privacy: PrivacyReadModel,
  ) {
    // prettier-ignore
    this.table = {
      Person:          async (actor, id) => actor.kind === 'person' && actor.id === id ? [toPersonType(await identity.self(actor), actor.memberships)] : [],
      Organisation:    async (actor, id) => (await identity.organisationsByIds(actor, [id])).map(toOrganisationType),
      CallForProjects: async (actor, id) => (await calls.callsByIds(actor, [id])).map(toCallType),
      NeedSubmission:  async (actor, id) => (await calls.needsByIds(actor, [id])).map(toNeedType),
      Project:         async (actor, id) => (await projects.projectsByIds(actor, [id])).map(toProjectType),
      MentorProfile:   async (actor, id) => (await mentors.profilesByIds(actor, [id])).map(toMentorProfileType),
      Cohort:          async (actor, id) => (await schools.cohortsByIds(actor, [id])).map(toCohortType),
      Enrolment:       async (actor, id) => (await schools.enrolmentsByIds(actor, [id])).map(toEnrolmentType),
      ProjectOffer:    async (actor, id) => (await schools.offersByIds(actor, [id])).map(toProjectOfferType),
      MatchingRun:     async (actor, id) => (await runs.runsByIds(actor, [id])).map(toMatchingRunType),
      Assignment:      async (actor, id) => (await runs.assignmentsByIds(actor, [id])).map(toAssignmentType),
      Team:            async (actor, id) => (await teams.teamsByIds(actor, [id])).map(toTeamType),
      Notification:    async (actor, id) => (await notifications.notificationsByIds(actor, [id])).map(toNotificationType),
      AuditEntry:      async (actor, id) => (await compliance.entriesByIds(actor, [id])).map(toAuditEntryType),
      PrivacyRequest:  async (actor, id) => (await privacy.requestsByIds(actor, [id])).map(toPrivacyRequestType),
      DataExport:      async (actor, id) => (await privacy.exportsByIds(actor, [id])).map(toDataExportType),
    };
  }

  get nouns(): string[] {
    return Object.keys(this.table);
  }

  async find(actor: Actor, noun: string, id: string): Promise<NodeType | null> {
    const [node] = (await this.table[noun]?.(actor, id)) ?? [];
    return node ?? null;
  }
}
