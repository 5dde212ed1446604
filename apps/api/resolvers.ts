import { AuthResolver } from './auth/auth.resolver.js';
import { CallResolver } from './calls/call.resolver.js';
import { NeedSubmissionResolver } from './calls/need-submission.resolver.js';
import { OrganisationResolver } from './identity/organisation.resolver.js';
import { MentorProfileResolver } from './mentors/mentor-profile.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { ProjectResolver } from './projects/project.resolver.js';
import { CohortFieldsResolver } from './schools/cohort-fields.resolver.js';
import { CohortResolver } from './schools/cohort.resolver.js';
import { EnrolmentFieldsResolver } from './schools/enrolment-fields.resolver.js';
import { EnrolmentResolver } from './schools/enrolment.resolver.js';
import { ImportResolver } from './schools/import.resolver.js';
import { ProjectDemandResolver } from './schools/project-demand.resolver.js';
import { ProjectOfferResolver } from './schools/project-offer.resolver.js';

/** Every resolver of the schema. */
// prettier-ignore
export const resolvers = [
  NodeResolver,
  AuthResolver, OrganisationResolver,
  CallResolver, NeedSubmissionResolver,
  ProjectResolver,
  MentorProfileResolver,
  CohortResolver, CohortFieldsResolver, EnrolmentResolver, EnrolmentFieldsResolver,
  ProjectOfferResolver, ProjectDemandResolver, ImportResolver,
];
