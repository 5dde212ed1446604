import type { ClosedReason, ConflictItem, ExplanationReason, UnassignedReason } from '#libs/matching/outcome';
import type {
  Decision,
  MatchingMentor,
  MatchingProject,
  MatchingStudent,
  Objective,
  PreviousMatching,
} from '#libs/matching/problem';
import type { en } from '#libs/matching-runs/messages/en';

export type RuleKey = keyof typeof en;

/** Codes by the key of their words. The types hold the engine's own words, so that none of them is left out. */
type Table<Code extends string> = Readonly<Record<Code, RuleKey>>;

interface RuleChapterTable {
  readonly title: RuleKey;
  readonly rules: Table<string>;
}

// prettier-ignore
export const objectiveTable = {
  GENEROUS: 'MATCHING_RULE_OBJECTIVE_GENEROUS',
  GREEDY:   'MATCHING_RULE_OBJECTIVE_GREEDY',
  MAX_MIN:  'MATCHING_RULE_OBJECTIVE_MAX_MIN',
  STABLE:   'MATCHING_RULE_OBJECTIVE_STABLE',
} as const satisfies Table<Objective>;

/** What the register says beside the objectives. */
// prettier-ignore
export const ruleChapters: readonly RuleChapterTable[] = [
  { title: 'MATCHING_RULE_CHAPTER_STUDENT_DATA', rules: {
    preferences: 'MATCHING_RULE_STUDENT_PREFERENCES',
    skills:      'MATCHING_RULE_STUDENT_SKILLS',
    term:        'MATCHING_RULE_STUDENT_TERM',
  } satisfies Table<Exclude<keyof MatchingStudent, 'id'>> },
  { title: 'MATCHING_RULE_CHAPTER_PROJECT_DATA', rules: {
    minSize:        'MATCHING_RULE_PROJECT_MINIMUM',
    maxSize:        'MATCHING_RULE_PROJECT_MAXIMUM',
    requiredSkills: 'MATCHING_RULE_PROJECT_SKILLS',
    terms:          'MATCHING_RULE_PROJECT_TERMS',
    mentor:         'MATCHING_RULE_PROJECT_MENTOR',
    // Priorities of projects are known to the engine, and never given to it here.
  } satisfies Table<Exclude<keyof MatchingProject, 'id' | 'priorities'>> },
  { title: 'MATCHING_RULE_CHAPTER_MENTOR_DATA', rules: {
    capacity:  'MATCHING_RULE_MENTOR_CAPACITY',
    expertise: 'MATCHING_RULE_MENTOR_EXPERTISE',
    languages: 'MATCHING_RULE_MENTOR_LANGUAGES',
    conflicts: 'MATCHING_RULE_MENTOR_CONFLICTS',
  } satisfies Table<Exclude<keyof MatchingMentor, 'id'>> },
  { title: 'MATCHING_RULE_CHAPTER_NEVER_USED', rules: {
    PERSON: 'MATCHING_RULE_NEVER_PERSON',
    MARKS:  'MATCHING_RULE_NEVER_MARKS',
    TIME:   'MATCHING_RULE_NEVER_TIME',
  } },
  { title: 'MATCHING_RULE_CHAPTER_LIMITS', rules: {
    MINIMUM:  'MATCHING_RULE_LIMIT_MINIMUM',
    MAXIMUM:  'MATCHING_RULE_LIMIT_MAXIMUM',
    SKILL:    'MATCHING_RULE_LIMIT_SKILL',
    MENTOR:   'MATCHING_RULE_LIMIT_MENTOR',
    CALENDAR: 'MATCHING_RULE_LIMIT_CALENDAR',
    CAP:      'MATCHING_RULE_LIMIT_CAP',
  } satisfies Table<Exclude<ConflictItem['kind'], Decision['kind']>> },
  { title: 'MATCHING_RULE_CHAPTER_DECISIONS', rules: {
    PIN:      'MATCHING_RULE_DECISION_PIN',
    FORBID:   'MATCHING_RULE_DECISION_FORBID',
    TOGETHER: 'MATCHING_RULE_DECISION_TOGETHER',
    APART:    'MATCHING_RULE_DECISION_APART',
  } satisfies Table<Decision['kind']> },
  { title: 'MATCHING_RULE_CHAPTER_POLICIES', rules: {
    FEWEST_MOVES:                'MATCHING_RULE_POLICY_FEWEST_MOVES',
    SAME_OBJECTIVE_FEWEST_MOVES: 'MATCHING_RULE_POLICY_SAME_OBJECTIVE_FEWEST_MOVES',
  } satisfies Table<PreviousMatching['policy']> },
  { title: 'MATCHING_RULE_CHAPTER_NO_PLACE', rules: {
    NO_ACCEPTABLE_PROJECT: 'UNPLACED_NO_ACCEPTABLE_PROJECT',
    FORBIDDEN:             'UNPLACED_FORBIDDEN',
    CALENDAR:              'UNPLACED_CALENDAR',
    SKILL_GAP:             'UNPLACED_SKILL_GAP',
    NO_MENTOR:             'UNPLACED_NO_MENTOR',
    PROJECTS_CLOSED:       'UNPLACED_PROJECTS_CLOSED',
    FULL:                  'UNPLACED_FULL',
  } satisfies Table<UnassignedReason> },
  { title: 'MATCHING_RULE_CHAPTER_CLOSED', rules: {
    NOT_CHOSEN:    'CLOSED_NOT_CHOSEN',
    SKILL_GAP:     'CLOSED_SKILL_GAP',
    NO_MENTOR:     'CLOSED_NO_MENTOR',
    BELOW_MINIMUM: 'CLOSED_BELOW_MINIMUM',
  } satisfies Table<ClosedReason> },
  { title: 'MATCHING_RULE_CHAPTER_HIGHER_CHOICE', rules: {
    FORBIDDEN:            'MATCHING_RULE_WHY_FORBIDDEN',
    CALENDAR:             'MATCHING_RULE_WHY_CALENDAR',
    PINNED_ELSEWHERE:     'MATCHING_RULE_WHY_PINNED_ELSEWHERE',
    BELOW_MINIMUM_CLOSED: 'MATCHING_RULE_WHY_BELOW_MINIMUM_CLOSED',
    SKILL_GAP:            'MATCHING_RULE_WHY_SKILL_GAP',
    NO_MENTOR:            'MATCHING_RULE_WHY_NO_MENTOR',
    CAP:                  'MATCHING_RULE_WHY_CAP',
    TOGETHER:             'MATCHING_RULE_WHY_TOGETHER',
    APART:                'MATCHING_RULE_WHY_APART',
    OUTRANKED:            'MATCHING_RULE_WHY_OUTRANKED',
    FULL:                 'MATCHING_RULE_WHY_FULL',
  } satisfies Table<ExplanationReason> },
  { title: 'MATCHING_RULE_CHAPTER_PEOPLE', rules: {
    VERIFY:  'MATCHING_RULE_PEOPLE_VERIFY',
    APPROVE: 'MATCHING_RULE_PEOPLE_APPROVE',
    REPLAY:  'MATCHING_RULE_PEOPLE_REPLAY',
  } },
];
