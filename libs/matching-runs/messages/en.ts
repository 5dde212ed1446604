import { noticeEn } from '#libs/matching-runs/messages/notice-en';
import { rulesEn } from '#libs/matching-runs/messages/rules-en';

export const en = {
  PREFERENCES_STILL_OPEN: 'The matching waits until the preferences of this cohort are closed.',
  COHORT_ALLOCATED: 'The places of this cohort are already published.',
  RUN_ACTIVE: 'A matching of this cohort is already under way. Publish, reject or cancel it first.',
  NOTHING_TO_MATCH: 'No published project is offered to this cohort yet.',
  DECISION_STUDENT_UNKNOWN: 'This student is not in this cohort.',
  DECISION_PROJECT_UNKNOWN: 'This project is not among the published projects offered to this cohort.',
  PIN_OUTSIDE_LIST: 'The student did not choose this project, so nobody may place them there.',
  GROUP_TOO_SMALL: 'Name at least two different students who are to stay together, or to be kept apart.',
  DECISIONS_CONTRADICT: 'This decision and another one of the same request cannot both be kept.',
  REJECTION_REASON_REQUIRED: 'Please say why the result is rejected.',
  RUN_OUTDATED: 'Students, preferences or projects changed after this matching. Reject it and request a new one.',
  RUN_NOT_PUBLISHED: 'The results of this cohort are not published yet.',
  MENTORS_TAKEN:
    'A mentor of this result is no longer free for it: paused, taken elsewhere, or too close to the nonprofit. Reject it and request a new one.',
  NOTHING_PUBLISHED: 'No places of this cohort are published, so there are none to change.',
  WORSE_MOVES_TO_ACCEPT:
    'This result gives students a worse place than the published one. Read its worse moves, and say that you accept them.',
  RUN_IS_SIMULATION: 'This is a simulation: it is never approved, rejected or published.',
  RUN_NOT_INFEASIBLE: 'This matching is not one without a solution, so there is no rule to drop.',
  RULE_UNKNOWN: 'The conflict of this matching has no such rule, or it is one that nobody may drop.',
  RELAXATION_REASON_REQUIRED: 'Please say why this rule is dropped.',
  TOO_MANY_SIMULATIONS: 'Several simulations of this cohort wait already. Please read them first.',
  RUNS_TO_COMPARE: 'Name two to four different matchings of the same cohort that have a result.',
  RUN_WITHOUT_RESULT: 'This matching has no result to replay.',

  INPUT_REFUSED: 'The data of this cohort cannot be matched as they are. The projects are free again.',
  ENGINE_BROKE_DOWN: 'The computation broke down. The projects are free again: please request a new matching.',
  OUTCOME_NOT_VERIFIED: 'The result did not pass our checks and was thrown away. The projects are free again.',

  WHY_FORBIDDEN: '{project}: the teaching staff ruled this project out for you.',
  WHY_CALENDAR: '{project}: it does not run in your term.',
  WHY_PINNED_ELSEWHERE: '{project}: the teaching staff placed you in another project.',
  WHY_BELOW_MINIMUM_CLOSED:
    '{project}: it does not run. It needs at least {needed, plural, one {# student} other {# students}}; {wanted, plural, one {# person} other {# people}} wanted it.',
  WHY_SKILL_GAP: '{project}: it does not run, because nobody who chose it brings a skill that it needs.',
  WHY_NO_MENTOR: '{project}: it does not run, because no mentor was found for it.',
  WHY_CAP: '{project}: a limit on several projects together was reached.',
  WHY_TOGETHER: '{project}: there was no room for all those who are to stay together.',
  WHY_APART: '{project}: it went to somebody from whom you are to be kept apart.',
  WHY_OUTRANKED: '{project}: its places went to students whom the project prefers.',
  WHY_FULL:
    '{project}: full. {wanted, plural, one {# person} other {# people}} wanted {places, plural, one {its only place} other {its # places}}.',

  COUNTERFACTUAL: 'With one more place in {project}, you would have been placed there.',

  PLACED_AT_RANK: '{rank, plural, =1 {The first choice.} other {At rank # of the list.}}',

  UNPLACED_NO_ACCEPTABLE_PROJECT: 'No project was chosen.',
  UNPLACED_FORBIDDEN: 'The teaching staff ruled out the projects that were chosen.',
  UNPLACED_CALENDAR: 'The projects that were chosen do not run in this term.',
  UNPLACED_SKILL_GAP: 'The projects that were chosen do not run: a skill was missing.',
  UNPLACED_NO_MENTOR: 'The projects that were chosen do not run: no mentor was found.',
  UNPLACED_PROJECTS_CLOSED: 'The projects that were chosen do not run.',
  UNPLACED_FULL: 'The projects that were chosen are full.',

  CLOSED_NOT_CHOSEN: 'Nobody could take it: it is on no list.',
  CLOSED_SKILL_GAP: 'Nobody who chose it brings a skill that it needs.',
  CLOSED_NO_MENTOR: 'No mentor was found for it.',
  CLOSED_BELOW_MINIMUM: 'Its minimum team was not reached.',

  CONFLICT_PIN: '{student} must be placed in {project}.',
  CONFLICT_FORBID: '{student} must not be placed in {project}.',
  CONFLICT_TOGETHER: 'These students must stay together: {students}.',
  CONFLICT_APART: 'These students must be kept apart: {students}.',
  CONFLICT_MINIMUM: '{project} does not run below its minimum team.',
  CONFLICT_MAXIMUM: '{project} does not take more than its maximum team.',
  CONFLICT_SKILL: '{project} needs skills in its team.',
  CONFLICT_MENTOR: '{project} needs a mentor.',
  CONFLICT_CALENDAR: '{project} only runs in certain terms.',
  CONFLICT_CAP: 'Several projects together may only take so many students.',

  RELAXATION:
    'Without this rule (“{rule}”), {placed, plural, one {# student has} other {# students have}} a place, {first} of them at the first choice.',

  RESULTS_FILE: 'results-{cohort}.csv',
  HEADING_NAME: 'Name',
  HEADING_EMAIL: 'E-mail',
  HEADING_STUDENT_NUMBER: 'Student number',
  HEADING_PROJECT: 'Project',
  HEADING_RANK: 'Rank',
  HEADING_REASON: 'Reason',
  HEADING_PROJECT_NUMBER: 'Project number',
  HEADING_SIZE: 'Size of the nonprofit',
  HEADING_REGION: 'Region of the nonprofit',
  HEADING_CLOSED: 'Why the project does not run',
  HEADING_MENTION: 'How it was decided',
  SIZE_SMALL: 'small',
  SIZE_MEDIUM: 'medium',
  SIZE_LARGE: 'large',
  RESULTS_MENTION:
    'Proposed by an algorithm and approved by a person. The student reads how, and which rights they have, with their place in Passerelle.',

  ...noticeEn,
  ...rulesEn,
} as const;
