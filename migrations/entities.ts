import { CallForProjects } from '#libs/calls/call.entity';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { AttemptLimit } from '#libs/identity/attempt-limit.entity';
import { DataExport } from '#libs/compliance/data-export.entity';
import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { Membership } from '#libs/identity/membership.entity';
import { Organisation } from '#libs/identity/organisation.entity';
import { Session } from '#libs/identity/session.entity';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { User } from '#libs/identity/user.entity';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { MentorAssignment } from '#libs/matching-runs/mentor-assignment.entity';
import { TeamMember } from '#libs/matching-runs/team-member.entity';
import { Team } from '#libs/matching-runs/team.entity';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { DeliveryAttempt } from '#libs/notifications/delivery-attempt.entity';
import { NotificationPreference } from '#libs/notifications/notification-preference.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { RefusedAddress } from '#libs/notifications/refused-address.entity';
import { Reminder } from '#libs/notifications/reminder.entity';
import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { AuditSeal } from '#libs/platform/audit/audit-seal.entity';
import { IdempotentRequest } from '#libs/platform/idempotency/idempotent-request.entity';
import { OutboxEvent } from '#libs/platform/outbox/outbox-event.entity';
import { ProcessedEvent } from '#libs/platform/outbox/processed-event.entity';
import { Project } from '#libs/projects/project.entity';
import { Cohort } from '#libs/schools/cohort.entity';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { ProjectOffer } from '#libs/schools/project-offer.entity';
import { RosterImportLine } from '#libs/schools/roster-import-line.entity';
import { RosterImport } from '#libs/schools/roster-import.entity';

/** Every stored noun, by context. A new entity is added here, with its migration. */
// prettier-ignore
export const entities = [
  /* platform      */ OutboxEvent, ProcessedEvent, AuditEntry, AuditSeal, IdempotentRequest,
  /* identity      */ User, Organisation, Membership, SignInCode, Session, AttemptLimit,
  /* calls         */ CallForProjects, NeedSubmission,
  /* projects      */ Project,
  /* schools       */ Cohort, Enrolment, EnrolmentInvitation, ProjectOffer, PreferenceBallot, PreferenceItem, RosterImport, RosterImportLine,
  /* mentors       */ MentorProfile,
  /* matching-runs */ MatchingRun, Team, TeamMember, Assignment, MentorAssignment,
  /* notifications */ Notification, DeliveryAttempt, NotificationPreference, RefusedAddress, Reminder,
  /* compliance    */ PrivacyRequest, DataExport,
];
