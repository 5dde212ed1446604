import type { Audience } from '#libs/notifications/audience';
import { needEditors } from '#libs/notifications/audiences/calls-audiences';
import { invitedMember, signInRequester } from '#libs/notifications/audiences/identity-audiences';
import {
  editorsOfClosedProjects,
  editorsOfRunningProjects,
  placedStudents,
  runRequester,
  teacherOfRun,
  unplacedStudents,
} from '#libs/notifications/audiences/matching-runs-audiences';
import { invitedStudent, studentsOfCohort } from '#libs/notifications/audiences/schools-audiences';

/** Every audience that the notification plan may name. */
export const audiences = {
  signInRequester,
  invitedMember,
  needEditors,
  invitedStudent,
  studentsOfCohort,
  runRequester,
  placedStudents,
  unplacedStudents,
  teacherOfRun,
  editorsOfRunningProjects,
  editorsOfClosedProjects,
} as const satisfies Record<string, Audience>;

export type AudienceName = keyof typeof audiences;
