import { AuthResolver } from './auth/auth.resolver.js';
import { ClaimEnrolmentResolver } from './auth/claim-enrolment.resolver.js';
import { SignedInDevicesResolver } from './auth/signed-in-devices.resolver.js';
import { CallResolver } from './calls/call.resolver.js';
import { NeedSubmissionResolver } from './calls/need-submission.resolver.js';
import { IdentifierCheckResolver } from './identity/identifier-check.resolver.js';
import { OrganisationResolver } from './identity/organisation.resolver.js';
import { MentorProfileResolver } from './mentors/mentor-profile.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { ProjectResolver } from './projects/project.resolver.js';
import { AlgorithmNoticeResolver } from './matching-runs/algorithm-notice.resolver.js';
import { AssignmentResolver } from './matching-runs/assignment.resolver.js';
import { ConflictItemResolver } from './matching-runs/conflict-item.resolver.js';
import { CounterfactualResolver } from './matching-runs/counterfactual.resolver.js';
import { HigherChoiceResolver } from './matching-runs/higher-choice.resolver.js';
import { MatchedProjectResolver } from './matching-runs/matched-project.resolver.js';
import { MatchingRulesResolver } from './matching-runs/matching-rules.resolver.js';
import { MatchingRunFieldsResolver } from './matching-runs/matching-run-fields.resolver.js';
import { MatchingRunResolver } from './matching-runs/matching-run.resolver.js';
import { PlacementResolver } from './matching-runs/placement.resolver.js';
import { ResultsFileResolver } from './matching-runs/results-file.resolver.js';
import { RunDecisionResolver } from './matching-runs/run-decision.resolver.js';
import { RunGroupDecisionResolver } from './matching-runs/run-group-decision.resolver.js';
import { RunChangesResolver } from './matching-runs/run-changes.resolver.js';
import { RunComparisonResolver, RunDifferenceResolver } from './matching-runs/run-comparison.resolver.js';
import { RunFairnessResolver } from './matching-runs/run-fairness.resolver.js';
import { RunMoveResolver } from './matching-runs/run-move.resolver.js';
import { RunVariantsResolver } from './matching-runs/run-variants.resolver.js';
import { RunWaiverResolver } from './matching-runs/run-waiver.resolver.js';
import { RunProgressSubscription } from './matching-runs/run-progress.subscription.js';
import { RunResultsResolver } from './matching-runs/run-results.resolver.js';
import { TeamResolver } from './matching-runs/team.resolver.js';
import { AddressRefusalResolver } from './notifications/address-refusal.resolver.js';
import { NotificationPreferenceResolver } from './notifications/notification-preference.resolver.js';
import { NotificationResolver } from './notifications/notification.resolver.js';
import { AuditEntryResolver } from './compliance/audit-entry.resolver.js';
import { PrivacyRequestResolver } from './compliance/privacy-request.resolver.js';
import { CohortFieldsResolver } from './schools/cohort-fields.resolver.js';
import { CohortResolver } from './schools/cohort.resolver.js';
import { EnrolmentFieldsResolver } from './schools/enrolment-fields.resolver.js';
import { EnrolmentResolver } from './schools/enrolment.resolver.js';
import { ImportResolver } from './schools/import.resolver.js';
import { RosterCorrectionResolver } from './schools/roster-correction.resolver.js';
import { RosterFileResolver } from './schools/roster-file.resolver.js';
import { ProjectDemandResolver } from './schools/project-demand.resolver.js';
import { ProjectOfferResolver } from './schools/project-offer.resolver.js';

/** Every resolver of the schema. */
// prettier-ignore
export const resolvers = [
  NodeResolver,
  AuthResolver, SignedInDevicesResolver, ClaimEnrolmentResolver, OrganisationResolver, IdentifierCheckResolver,
  CallResolver, NeedSubmissionResolver,
  ProjectResolver,
  MentorProfileResolver,
  CohortResolver, CohortFieldsResolver, EnrolmentResolver, EnrolmentFieldsResolver,
  ProjectOfferResolver, ProjectDemandResolver, ImportResolver, RosterCorrectionResolver, RosterFileResolver,
  MatchingRunResolver, MatchingRunFieldsResolver, RunResultsResolver, RunFairnessResolver, RunDecisionResolver, RunGroupDecisionResolver,
  RunChangesResolver, RunVariantsResolver, RunMoveResolver, RunWaiverResolver, RunComparisonResolver, RunDifferenceResolver,
  ConflictItemResolver, MatchedProjectResolver, PlacementResolver, HigherChoiceResolver, CounterfactualResolver,
  AssignmentResolver, AlgorithmNoticeResolver, MatchingRulesResolver, TeamResolver, ResultsFileResolver, RunProgressSubscription,
  NotificationResolver, NotificationPreferenceResolver, AddressRefusalResolver,
  AuditEntryResolver, PrivacyRequestResolver,
];
