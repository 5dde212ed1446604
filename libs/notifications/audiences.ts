import type { Audience } from '#libs/notifications/audience';
import {
  editorsOfPastNonprofits,
  editorsOfWaitingDraft,
  needEditors,
} from '#libs/notifications/audiences/calls-audiences';
import { invitedMember, signInRequester } from '#libs/notifications/audiences/identity-audiences';
import { mentorsOfRun, newMentorsOfRun, releasedMentors } from '#libs/notifications/audiences/mentors-audiences';
import {
  editorsOfChangedTeams,
  editorsOfDisbandedTeams,
  editorsOfStaffedProjects,
  movedStudents,
  newlyPlacedStudents,
  studentsWithoutTheirPlace,
  teacherOfRematch,
} from '#libs/notifications/audiences/rematch-audiences';
import {
  editorsOfClosedProjects,
  editorsOfRunningProjects,
  placedStudents,
  runRequester,
  teacherOfRun,
  unplacedStudents,
} from '#libs/notifications/audiences/matching-runs-audiences';
import {
  invitedStudent,
  studentOfBallot,
  studentsOfCohort,
  studentsWithoutBallot,
  teacherOfCohort,
  unclaimedStudent,
} from '#libs/notifications/audiences/schools-audiences';
import {
  coordinatorsOfErasure,
  erasureRequester,
  exportRequester,
} from '#libs/notifications/audiences/compliance-audiences';

/** Every audience that the notification plan may name. */
export const audiences = {
  signInRequester,
  invitedMember,
  editorsOfPastNonprofits,
  editorsOfWaitingDraft,
  needEditors,
  invitedStudent,
  unclaimedStudent,
  studentsOfCohort,
  studentsWithoutBallot,
  studentOfBallot,
  teacherOfCohort,
  runRequester,
  placedStudents,
  unplacedStudents,
  teacherOfRun,
  editorsOfRunningProjects,
  editorsOfClosedProjects,
  mentorsOfRun,
  newlyPlacedStudents,
  movedStudents,
  studentsWithoutTheirPlace,
  teacherOfRematch,
  editorsOfStaffedProjects,
  editorsOfChangedTeams,
  editorsOfDisbandedTeams,
  newMentorsOfRun,
  releasedMentors,
  erasureRequester,
  coordinatorsOfErasure,
  exportRequester,
} as const satisfies Record<string, Audience>;

export type AudienceName = keyof typeof audiences;
