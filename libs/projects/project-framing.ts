import type { Project, ProjectMentorNeed } from '#libs/projects/project.entity';
import { type FramingProblem, projectErrors } from '#libs/projects/projects.errors';

/** What a coordinator says of a project, with the nonprofit's agreement. */
export type ProjectFraming = Readonly<
  Pick<
    Project,
    | 'title'
    | 'summary'
    | 'minTeamSize'
    | 'maxTeamSize'
    | 'requiredSkills'
    | 'techKinds'
    | 'digitalCauses'
    | 'sdgs'
    | 'terms'
  >
> & {
  /** Absent: the project takes no mentor. */
  readonly mentorNeed?: ProjectMentorNeed | null | undefined;
};

export const largestTeam = 20;

interface FramingRule extends FramingProblem {
  readonly holds: (framing: ProjectFraming) => boolean;
}

// prettier-ignore
const rules: readonly FramingRule[] = [
  { code: 'TEAM_SIZES',      path: ['minTeamSize'],    holds: hasTeamSizes },
  { code: 'SDGS',            path: ['sdgs'],           holds: hasGoals },
  { code: 'REQUIRED_SKILLS', path: ['requiredSkills'], holds: hasReachableSkills },
];

/** The framing as it is stored. */
export type CheckedFraming = ProjectFraming & { readonly mentorNeed: ProjectMentorNeed | null };

/** The framing alone, out of an input that says more. Throws one error that names all the rules that it breaks. */
export function checkedFraming(input: ProjectFraming): CheckedFraming {
  const { title, summary, minTeamSize, maxTeamSize, requiredSkills, techKinds, digitalCauses, sdgs, terms } = input;
  const { mentorNeed = null } = input;
  const broken = rules.filter(({ holds }) => !holds(input));
  if (broken.length > 0) throw projectErrors.invalidFraming(broken);
  const team = { minTeamSize, maxTeamSize, requiredSkills, terms, mentorNeed: mentorNeed && neatNeed(mentorNeed) };
  return { title, summary, ...team, techKinds, digitalCauses, sdgs };
}

function neatNeed({ isRequired, expertise, languages }: ProjectMentorNeed): ProjectMentorNeed {
  return { isRequired, expertise: distinct(expertise), languages: distinct(languages) };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

function hasTeamSizes({ minTeamSize, maxTeamSize }: ProjectFraming): boolean {
  return (
    isWithin(minTeamSize, { from: 1, to: largestTeam }) && isWithin(maxTeamSize, { from: minTeamSize, to: largestTeam })
  );
}

function hasGoals({ sdgs }: ProjectFraming): boolean {
  return sdgs.length <= 3 && areDistinct(sdgs) && sdgs.every((goal) => isWithin(goal, { from: 1, to: 17 }));
}

/** One person may bring several skills, so each count is held against the team alone. */
function hasReachableSkills({ requiredSkills, maxTeamSize }: ProjectFraming): boolean {
  return (
    areDistinct(requiredSkills.map(({ skill }) => skill.trim())) &&
    requiredSkills.every(({ skill, count }) => skill.trim() !== '' && isWithin(count, { from: 1, to: maxTeamSize }))
  );
}

function isWithin(value: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return Number.isInteger(value) && from <= value && value <= to;
}

function areDistinct(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}
