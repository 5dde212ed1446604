import { type FeatureChances } from './generated-features.js';
import {
  type Decision,
  type GroupDecision,
  type MatchingStudent,
  type MatchingTeam,
  type PairDecision,
} from '../problem.js';
import { type Chance, shuffled } from '../seeded-chance.js';

interface People {
  readonly students: readonly MatchingStudent[];
  readonly teams: readonly MatchingTeam[];
}

/** Some decisions of each kind asked for; they contradict each other now and then. */
export function generatedDecisions(
  { PINS, FORBIDS, TOGETHER, APART }: FeatureChances,
  { students, teams }: People,
): readonly Decision[] {
  const pairs = students.flatMap((student) => {
    const team = teams.find(({ members }) => members.includes(student.id));
    const list = team?.preferences ?? student.preferences;
    return list.flat().map((project) => ({ student: student.id, project }));
  });
  const names = students.map(({ id }) => id);
  return [
    ...somePairs(PINS, 'PIN', pairs),
    ...somePairs(FORBIDS, 'FORBID', pairs),
    ...aGroup(TOGETHER, 'TOGETHER', names),
    ...aGroup(APART, 'APART', names),
  ];
}

function somePairs(
  chance: Chance | null,
  kind: PairDecision['kind'],
  pairs: readonly Pick<PairDecision, 'student' | 'project'>[],
): readonly Decision[] {
  if (chance === null) return [];
  return pairs
    .filter(() => chance() < 0.1)
    .map(({ student, project }) => ({ id: `${kind.toLowerCase()}-${student}-${project}`, kind, student, project }));
}

function aGroup(chance: Chance | null, kind: GroupDecision['kind'], names: readonly string[]): readonly Decision[] {
  if (chance === null || names.length < 2) return [];
  const students = shuffled(chance, names).slice(0, chance() < 0.7 ? 2 : 3);
  return [{ id: `${kind.toLowerCase()}-${students.join('-')}`, kind, students }];
}
