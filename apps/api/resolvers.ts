import { AuthResolver } from './auth/auth.resolver.js';
import { CallResolver } from './calls/call.resolver.js';
import { NeedSubmissionResolver } from './calls/need-submission.resolver.js';
import { OrganisationResolver } from './identity/organisation.resolver.js';
import { MentorProfileResolver } from './mentors/mentor-profile.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { ProjectResolver } from './projects/project.resolver.js';

/** Every resolver of the schema. */
// prettier-ignore
export const resolvers = [
  NodeResolver,
  AuthResolver, OrganisationResolver,
  CallResolver, NeedSubmissionResolver,
  ProjectResolver,
  MentorProfileResolver,
];
