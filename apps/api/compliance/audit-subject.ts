import { type PipeTransform } from '@nestjs/common';

import { decodeGlobalId, globalId } from '../graphql/global-id.js';
import type { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** The noun before the dot of an action → the type that its subject has in the api. */
// prettier-ignore
const nouns: Readonly<Record<string, string>> = {
  organisation:   'Organisation',
  call:           'CallForProjects',
  need:           'NeedSubmission',
  project:        'Project',
  mentor:         'MentorProfile',
  cohort:         'Cohort',
  offer:          'ProjectOffer',
  enrolment:      'Enrolment',
  'matching-run': 'MatchingRun',
  notification:   'Notification',
  'privacy-request': 'PrivacyRequest',
};

/** The id of what was acted on, by which it can be found, unless it is nothing of the api, such as a session. */
export function subjectIdOf({ action, subjectId }: Pick<AuditEntry, 'action' | 'subjectId'>): string | null {
  const [noun = ''] = action.split('.');
  return subjectId && globalId(nouns[noun] ?? 'AuditSubject', subjectId);
}

/** For an argument that takes the id of any noun. Throws INVALID_ID. */
export class SubjectIdPipe implements PipeTransform {
  transform(value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined;
    const decoded = decodeGlobalId(value);
    if (!decoded) throw platformErrors.invalidId(['subjectId']);
    return decoded.id;
  }
}
