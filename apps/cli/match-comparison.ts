import { type MatchingOutcome } from '#libs/matching/outcome';

/** Outcomes of one problem side by side. */
export interface Comparison {
  readonly outcomes: readonly MatchingOutcome[];
  /** Students placed differently between each two outcomes, in the order of `outcomes`. */
  readonly moves: readonly (readonly number[])[];
}

export function compareOutcomes(outcomes: readonly MatchingOutcome[]): Comparison {
  return { outcomes, moves: outcomes.map((left) => outcomes.map((right) => movesBetween(left, right))) };
}

/** Students of either outcome whose project differs, also from no project at all. */
function movesBetween(left: MatchingOutcome, right: MatchingOutcome): number {
  const [leftPlaces, rightPlaces] = [placesOf(left), placesOf(right)];
  const students = new Set([...leftPlaces.keys(), ...rightPlaces.keys()]);
  return [...students].filter((student) => leftPlaces.get(student) !== rightPlaces.get(student)).length;
}

function placesOf({ assignments }: MatchingOutcome): ReadonlyMap<string, string> {
  return new Map(assignments.map(({ student, project }) => [student, project]));
}
