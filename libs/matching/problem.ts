/** What the engine optimises once as many students as possible are placed; defined in `objective-stages.ts`. */
export type Objective = 'GENEROUS' | 'GREEDY' | 'MAX_MIN' | 'STABLE';

/** A list of tie groups, best first: `[['A'], ['B', 'C']]` ranks A first, B and C second. */
export type TieGroups = readonly (readonly string[])[];

export interface SkillNeed {
  readonly skill: string;
  /** How many members of the team must have the skill, at least 1. */
  readonly count: number;
}

export interface MentorNeed {
  readonly required: boolean;
  /** The mentor has at least one of these; none asked means any. */
  readonly expertise?: readonly string[];
  /** The mentor speaks all of these. */
  readonly languages?: readonly string[];
}

/** A project runs with `minSize` to `maxSize` students or is closed; a minimum of 0 or 1 never closes it. */
export interface MatchingProject {
  readonly id: string;
  readonly minSize: number;
  readonly maxSize: number;
  readonly requiredSkills?: readonly SkillNeed[];
  /** Terms in which the project runs; absent means any. */
  readonly terms?: readonly string[];
  readonly mentor?: MentorNeed;
  readonly priorities?: TieGroups;
}

/** A project absent from `preferences` is unacceptable: the student is never placed there. */
export interface MatchingStudent {
  readonly id: string;
  readonly preferences: TieGroups;
  readonly skills?: readonly string[];
  /** The student's term; absent fits any project. */
  readonly term?: string;
}

/** A limit on the students of several projects together. */
export interface MatchingCap {
  readonly id: string;
  readonly projects: readonly string[];
  readonly maxStudents: number;
  readonly priorities?: TieGroups;
}

/** Students who are placed together or not at all; the team's list replaces theirs. */
export interface MatchingTeam {
  readonly id: string;
  readonly members: readonly string[];
  readonly preferences: TieGroups;
}

export interface MatchingMentor {
  readonly id: string;
  /** How many projects the mentor can follow. */
  readonly capacity: number;
  readonly expertise?: readonly string[];
  readonly languages?: readonly string[];
  /** Projects the mentor must not follow. */
  readonly conflicts?: readonly string[];
}

/** A staff decision on one student: PIN places there in every outcome, FORBID never does. */
export interface PairDecision {
  readonly id: string;
  readonly kind: 'PIN' | 'FORBID';
  readonly student: string;
  readonly project: string;
}

/** A staff decision on several students: TOGETHER in one project or all unplaced, APART never in one project. */
export interface GroupDecision {
  readonly id: string;
  readonly kind: 'TOGETHER' | 'APART';
  readonly students: readonly string[];
}

export type Decision = PairDecision | GroupDecision;

export interface PreviousMatching {
  readonly assignments: readonly { readonly student: string; readonly project: string }[];
  readonly policy: 'SAME_OBJECTIVE_FEWEST_MOVES' | 'FEWEST_MOVES';
}

/**
 * Everything the engine knows, also the file given to the command line.
 * The order of the lists never matters; the same problem, seed and engine version give the same outcome.
 */
export interface MatchingProblem {
  readonly version: 1;
  readonly objective: Objective;
  /** Decides among equal optima; any safe integer. */
  readonly seed: number;
  readonly projects: readonly MatchingProject[];
  readonly students: readonly MatchingStudent[];
  readonly caps?: readonly MatchingCap[];
  readonly teams?: readonly MatchingTeam[];
  readonly mentors?: readonly MatchingMentor[];
  readonly decisions?: readonly Decision[];
  readonly previous?: PreviousMatching;
}
