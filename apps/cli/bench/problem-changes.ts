import type { MatchingOutcome } from '#libs/matching/outcome';
import type { MatchingProblem, PairDecision } from '#libs/matching/problem';
import { type Chance, mulberry32, shuffled } from '#libs/matching/seeded-chance';

/** The same problem with every list of it in another order. */
export function shuffledProblem(problem: MatchingProblem, chance: Chance): MatchingProblem {
  const { projects, students, teams = [], mentors = [], decisions = [] } = problem;
  return {
    ...problem,
    projects: shuffled(chance, projects),
    students: shuffled(chance, students),
    teams: shuffled(chance, teams),
    mentors: shuffled(chance, mentors),
    decisions: shuffled(chance, decisions),
  };
}

/** The problem after somebody has left: computed afresh, and with as few people moved as that allows. */
export function withoutStudent(problem: MatchingProblem, { assignments }: MatchingOutcome, leaving: string) {
  const fresh: MatchingProblem = { ...problem, students: problem.students.filter(({ id }) => id !== leaving) };
  const again: MatchingProblem = {
    ...fresh,
    previous: {
      policy: 'SAME_OBJECTIVE_FEWEST_MOVES',
      assignments: assignments.filter(({ student }) => student !== leaving),
    },
  };
  return { fresh, again };
}

const pins = 50;

/** Fifty decisions of the staff of which some cannot hold: one more pin in the most wanted project than it takes. */
export function contradictoryPins(problem: MatchingProblem): MatchingProblem {
  const wanting = new Map<string, string[]>();
  for (const { id, preferences } of problem.students) {
    for (const project of preferences.flat()) wanting.set(project, [...(wanting.get(project) ?? []), id]);
  }
  const [project = '', wishing = []] = [...wanting].reduce((most, one) =>
    one[1].length > most[1].length ? one : most,
  );
  const places = problem.projects.find(({ id }) => id === project)?.maxSize ?? 0;
  const crowd = wishing.slice(0, places + 1).map((student) => ({ student, project }));

  const chance = mulberry32(pins);
  const others = shuffled(chance, problem.students).filter(({ id }) => !crowd.some(({ student }) => student === id));
  const single = others.slice(0, pins - crowd.length).map(({ id, preferences }) => {
    const list = preferences.flat();
    return { student: id, project: list[Math.floor(chance() * list.length)] ?? '' };
  });
  const decisions = [...crowd, ...single].map((pair, index): PairDecision => ({
    id: `d${index}`,
    kind: 'PIN',
    ...pair,
  }));
  return { ...problem, decisions };
}
