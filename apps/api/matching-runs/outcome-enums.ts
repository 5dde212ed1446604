import { literalEnum } from '../graphql/literal-enum.js';
import type {
  ClosedReason,
  ConflictItem,
  ExplanationReason,
  ProjectResult,
  UnassignedReason,
} from '#libs/matching/outcome';

export const MatchedProjectStatusEnum = literalEnum<ProjectResult['status']>(
  'MatchedProjectStatus',
  'Whether a project of a matching has a team.',
  { RUNNING: 'It has a team.', CLOSED: 'It has no team.' },
);

export const ClosedReasonEnum = literalEnum<ClosedReason>('ClosedReason', 'Why a project of a matching has no team.', {
  NOT_CHOSEN: 'It is on nobody’s list.',
  SKILL_GAP: 'Nobody who chose it brings a skill that it needs.',
  NO_MENTOR: 'No mentor was found for it.',
  BELOW_MINIMUM: 'Its minimum team was not reached.',
});

export const UnplacedReasonEnum = literalEnum<UnassignedReason>('UnplacedReason', 'Why a student has no place.', {
  NO_ACCEPTABLE_PROJECT: 'No project was chosen.',
  FORBIDDEN: 'The staff ruled out what was chosen.',
  CALENDAR: 'What was chosen does not run in the student’s term.',
  SKILL_GAP: 'What was chosen does not run: a skill was missing.',
  NO_MENTOR: 'What was chosen does not run: no mentor was found.',
  PROJECTS_CLOSED: 'What was chosen does not run.',
  FULL: 'What was chosen is full.',
});

export const HigherChoiceReasonEnum = literalEnum<ExplanationReason>(
  'HigherChoiceReason',
  'Why a student did not get a project that they ranked higher.',
  {
    FORBIDDEN: 'The staff ruled it out for the student.',
    CALENDAR: 'It does not run in the student’s term.',
    PINNED_ELSEWHERE: 'The staff placed the student elsewhere.',
    BELOW_MINIMUM_CLOSED: 'It does not run: its minimum team was not reached.',
    SKILL_GAP: 'It does not run: a skill was missing.',
    NO_MENTOR: 'It does not run: no mentor was found.',
    CAP: 'A limit on several projects together was reached.',
    TOGETHER: 'There was no room for all those who are to stay together.',
    APART: 'It went to somebody from whom the student is to be kept apart.',
    OUTRANKED: 'Its places went to students whom the project prefers.',
    FULL: 'It is full.',
  },
);

export const ConflictKindEnum = literalEnum<ConflictItem['kind']>(
  'ConflictKind',
  'A rule that contradicts others in a matching without a solution.',
  {
    PIN: 'A decision that places a student.',
    FORBID: 'A decision that rules a place out.',
    TOGETHER: 'Students who are to stay together.',
    APART: 'Students who are to be kept apart.',
    MINIMUM: 'The minimum team of a project.',
    MAXIMUM: 'The maximum team of a project.',
    SKILL: 'The skills that a project needs.',
    MENTOR: 'The mentor that a project needs.',
    CALENDAR: 'The terms in which a project runs.',
    CAP: 'A limit on several projects together.',
  },
);
