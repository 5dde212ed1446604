import type { Decision, MatchingProblem, MatchingProject, MatchingStudent, TieGroups } from '#libs/matching/problem';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { Project, RequiredSkill } from '#libs/projects/project.entity';
import type { Enrolment } from '#libs/schools/enrolment.entity';

/** A project on a student's ballot. */
export interface Choice {
  readonly enrolmentId: string;
  readonly projectId: string;
  /** 1 is the first choice; equal ranks are a tie. */
  readonly rank: number;
}

/** The rows from which a run is computed. */
export interface ProblemRows {
  readonly run: Pick<MatchingRun, 'objective' | 'seed' | 'decisions'>;
  readonly projects: readonly Pick<Project, 'id' | 'minTeamSize' | 'maxTeamSize' | 'requiredSkills' | 'terms'>[];
  readonly enrolments: readonly Pick<Enrolment, 'id' | 'skills' | 'term'>[];
  readonly choices: readonly Choice[];
}

/**
 * The rows as the engine knows them. Choices of projects that are not matched are left out, and so are decisions on
 * students who have withdrawn since. A student without a ballot has no preferences.
 */
export function matchingProblemOf({ run, projects, enrolments, choices }: ProblemRows): MatchingProblem {
  const projectIds = new Set(projects.map(({ id }) => id));
  const choicesOf = groupByStudent(choices.filter(({ projectId }) => projectIds.has(projectId)));
  return {
    version: 1,
    objective: run.objective,
    seed: run.seed,
    projects: projects.map(problemProject),
    students: enrolments.map((enrolment) => problemStudent(enrolment, choicesOf.get(enrolment.id) ?? [])),
    decisions: problemDecisions(run.decisions, new Set(enrolments.map(({ id }) => id)), projectIds),
  };
}

function problemProject(project: ProblemRows['projects'][number]): MatchingProject {
  const { id, minTeamSize, maxTeamSize, requiredSkills, terms } = project;
  return {
    id,
    minSize: minTeamSize,
    maxSize: maxTeamSize,
    requiredSkills: mergedSkills(requiredSkills),
    ...(terms.length > 0 ? { terms: distinctLabels(terms) } : {}),
  };
}

function problemStudent(
  { id, skills, term }: ProblemRows['enrolments'][number],
  choices: readonly Choice[],
): MatchingStudent {
  return {
    id,
    preferences: tieGroups(choices),
    skills: distinctLabels(skills),
    ...(term === null ? {} : { term: label(term) }),
  };
}

function tieGroups(choices: readonly Choice[]): TieGroups {
  const ranks = [...new Set(choices.map(({ rank }) => rank))].sort((left, right) => left - right);
  return ranks.map((wanted) => choices.filter(({ rank }) => rank === wanted).map(({ projectId }) => projectId));
}

function problemDecisions(
  decisions: MatchingRun['decisions'],
  students: ReadonlySet<string>,
  projects: ReadonlySet<string>,
): Decision[] {
  return decisions
    .filter(({ enrolmentId, projectId }) => students.has(enrolmentId) && projects.has(projectId))
    .map(({ id, kind, enrolmentId, projectId }) => ({ id, kind, student: enrolmentId, project: projectId }));
}

/** The same skill asked for twice, however it is written, is asked for once with the larger count. */
function mergedSkills(skills: readonly RequiredSkill[]): RequiredSkill[] {
  const counts = new Map<string, number>();
  for (const { skill, count } of skills) {
    const name = label(skill);
    counts.set(name, Math.max(count, counts.get(name) ?? 0));
  }
  return [...counts].map(([skill, count]) => ({ skill, count }));
}

function distinctLabels(texts: readonly string[]): string[] {
  return [...new Set(texts.map(label))];
}

/** Skills and terms are typed by hand on both sides: `Python` in a roster is `python` in a brief. */
function label(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function groupByStudent(choices: readonly Choice[]): ReadonlyMap<string, readonly Choice[]> {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const group = groups.get(choice.enrolmentId);
    if (group) group.push(choice);
    else groups.set(choice.enrolmentId, [choice]);
  }
  return groups;
}
