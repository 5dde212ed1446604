import type {
  Decision,
  MatchingMentor,
  MatchingProblem,
  MatchingProject,
  MatchingStudent,
  PreviousMatching,
  TieGroups,
} from '#libs/matching/problem';
import type { AvailableMentor } from '#libs/matching-runs/available-mentors';
import { distinctLabels, label, mergedSkills } from '#libs/matching-runs/labels';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { isGroupDecision, type RunDecision } from '#libs/matching-runs/run-decision';
import { withoutWaived } from '#libs/matching-runs/waived-rules';
import type { Project } from '#libs/projects/project.entity';
import type { Enrolment } from '#libs/schools/enrolment.entity';

/** A project on a student's ballot. */
export interface Choice {
  readonly enrolmentId: string;
  readonly projectId: string;
  /** 1 is the first choice; equal ranks are a tie. */
  readonly rank: number;
}

export type ProjectRow = Pick<
  Project,
  'id' | 'organisationId' | 'minTeamSize' | 'maxTeamSize' | 'requiredSkills' | 'terms' | 'mentorNeed'
>;

/** The rows from which a run is computed. */
export interface ProblemRows {
  readonly run: Pick<MatchingRun, 'objective' | 'seed' | 'decisions' | 'waivers'>;
  readonly projects: readonly ProjectRow[];
  readonly enrolments: readonly Pick<Enrolment, 'id' | 'skills' | 'term'>[];
  readonly choices: readonly Choice[];
  readonly mentors: readonly AvailableMentor[];
  /** Where students are placed already; null for a run that starts afresh. */
  readonly previous: PreviousMatching | null;
}

/**
 * The rows as the engine knows them. Choices of projects that are not matched are left out, and so are decisions on
 * students who have withdrawn since. A student without a ballot has no preferences. Mentors only appear where a
 * project takes one.
 */
export function matchingProblemOf({ run, projects, enrolments, choices, ...rows }: ProblemRows): MatchingProblem {
  const projectIds = new Set(projects.map(({ id }) => id));
  const choicesOf = groupByStudent(choices.filter(({ projectId }) => projectIds.has(projectId)));
  const students = enrolments.map((enrolment) => problemStudent(enrolment, choicesOf.get(enrolment.id) ?? []));
  const asked = projects.map((project) => withoutWaived(problemProject(project), run.waivers, students.length));
  const mentors = asked.some(({ mentor }) => mentor) ? rows.mentors : [];
  return {
    version: 1,
    objective: run.objective,
    seed: run.seed,
    projects: asked,
    students,
    ...(mentors.length > 0 ? { mentors: mentors.map((mentor) => problemMentor(mentor, projects)) } : {}),
    decisions: problemDecisions(run.decisions, new Set(enrolments.map(({ id }) => id)), projectIds),
    ...(rows.previous ? { previous: rows.previous } : {}),
  };
}

function problemProject(project: ProjectRow): MatchingProject {
  const { id, minTeamSize, maxTeamSize, requiredSkills, terms, mentorNeed } = project;
  return {
    id,
    minSize: minTeamSize,
    maxSize: maxTeamSize,
    requiredSkills: mergedSkills(requiredSkills),
    ...(terms.length > 0 ? { terms: distinctLabels(terms) } : {}),
    ...(mentorNeed ? { mentor: problemNeed(mentorNeed) } : {}),
  };
}

function problemNeed({ isRequired, expertise, languages }: NonNullable<Project['mentorNeed']>) {
  return { required: isRequired, expertise: distinctLabels(expertise), languages: distinctLabels(languages) };
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

/** A mentor keeps away from organisations, which are known to the engine by their projects. */
function problemMentor(mentor: AvailableMentor, projects: readonly ProjectRow[]): MatchingMentor {
  const { id, capacity, expertise, languages, conflicts } = mentor;
  const isTooClose = ({ organisationId }: ProjectRow) => conflicts.includes(organisationId);
  return {
    ...{ id, capacity, expertise: distinctLabels(expertise), languages: distinctLabels(languages) },
    conflicts: projects.filter(isTooClose).map((project) => project.id),
  };
}

function tieGroups(choices: readonly Choice[]): TieGroups {
  const ranks = [...new Set(choices.map(({ rank }) => rank))].sort((left, right) => left - right);
  return ranks.map((wanted) => choices.filter(({ rank }) => rank === wanted).map(({ projectId }) => projectId));
}

function problemDecisions(
  decisions: readonly RunDecision[],
  students: ReadonlySet<string>,
  projects: ReadonlySet<string>,
): Decision[] {
  return decisions.flatMap((decision): Decision[] => {
    const { id } = decision;
    if (isGroupDecision(decision)) {
      const left = [...new Set(decision.enrolmentIds)].filter((student) => students.has(student));
      return left.length < 2 ? [] : [{ id, kind: decision.kind, students: left }];
    }
    const { kind, enrolmentId: student, projectId: project } = decision;
    return students.has(student) && projects.has(project) ? [{ id, kind, student, project }] : [];
  });
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
