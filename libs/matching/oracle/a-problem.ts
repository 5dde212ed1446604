import {
  type Decision,
  type MatchingProblem,
  type MatchingProject,
  type Objective,
  type TieGroups,
} from '../problem.js';

/**
 * Tests only: a problem in the notation of the engine's documentation.
 * Projects as `A[3,4] B[0,1]`, students as `s0: A1 B2; s1: A1 B1` where the digit is the rank.
 */
export function aProblem(projects: string, students: string): ProblemBuilder {
  return new ProblemBuilder({
    version: 1,
    objective: 'GENEROUS',
    seed: 1,
    projects: [...projects.matchAll(/(\w+)\[(\d+),(\d+)\]/g)].map(([, id = '', min, max]) => ({
      id,
      minSize: Number(min),
      maxSize: Number(max),
    })),
    students: students.split(';').map((line) => {
      const [id = '', list = ''] = line.split(':');
      return { id: id.trim(), preferences: preferencesOf(list) };
    }),
  });
}

function preferencesOf(list: string): TieGroups {
  const ranked = [...list.matchAll(/([A-Z])(\d)/g)].map(([, project = '', rank]) => ({ project, rank: Number(rank) }));
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((left, right) => left - right);
  return ranks.map((rank) => ranked.filter((one) => one.rank === rank).map(({ project }) => project));
}

export class ProblemBuilder {
  constructor(private readonly problem: MatchingProblem) {}

  for(objective: Objective): ProblemBuilder {
    return this.with({ objective });
  }

  seeded(seed: number): ProblemBuilder {
    return this.with({ seed });
  }

  pinned(student: string, project: string): ProblemBuilder {
    return this.decided({ id: `pin ${student} ${project}`, kind: 'PIN', student, project });
  }

  forbidden(student: string, project: string): ProblemBuilder {
    return this.decided({ id: `forbid ${student} ${project}`, kind: 'FORBID', student, project });
  }

  requiring(project: string, skill: string, count = 1): ProblemBuilder {
    return this.withProject(project, { requiredSkills: [{ skill, count }] });
  }

  inTerm(project: string, term: string): ProblemBuilder {
    return this.withProject(project, { terms: [term] });
  }

  withStudent(
    student: string,
    details: { readonly skills?: readonly string[]; readonly term?: string },
  ): ProblemBuilder {
    const students = this.problem.students.map((one) => (one.id === student ? { ...one, ...details } : one));
    return this.with({ students });
  }

  build(): MatchingProblem {
    return this.problem;
  }

  private withProject(project: string, details: Partial<MatchingProject>): ProblemBuilder {
    const projects = this.problem.projects.map((one) => (one.id === project ? { ...one, ...details } : one));
    return this.with({ projects });
  }

  private decided(decision: Decision): ProblemBuilder {
    return this.with({ decisions: [...(this.problem.decisions ?? []), decision] });
  }

  private with(changes: Partial<MatchingProblem>): ProblemBuilder {
    return new ProblemBuilder({ ...this.problem, ...changes });
  }
}
