import type { MatchingOutcome } from '#libs/matching/outcome';

/** A place and its rank on the student's list. */
interface Place {
  readonly projectId: string;
  readonly rank: number;
}

/** What changes for one student between two allocations. */
export interface RunMove {
  /** Of the enrolment. */
  readonly id: string;
  /** null: no place before. */
  readonly from: Place | null;
  /** null: no place after. */
  readonly to: Place | null;
  /** The place is lost, or further down the list. */
  readonly isWorse: boolean;
}

/** As much of an outcome as says who is placed where. */
export type PlacedOfOutcome = Pick<MatchingOutcome, 'assignments' | 'unassigned'>;

/**
 * What changes from one result to another, by the ids of the enrolments, also for those who had no place. Who is in
 * one of them alone has left or come since, and is not moved by it. O(n log n) for n students.
 */
export function movesBetween(before: PlacedOfOutcome, after: PlacedOfOutcome): RunMove[] {
  const placedBefore = placesOf(before);
  const placedAfter = placesOf(after);
  const known = new Set(studentsOf(before));
  const students = studentsOf(after).filter((id) => known.has(id));
  return students.sort().flatMap((id) => {
    const from = placedBefore.get(id) ?? null;
    const to = placedAfter.get(id) ?? null;
    return from?.projectId === to?.projectId ? [] : [{ id, from, to, isWorse: isWorse(from, to) }];
  });
}

function placesOf({ assignments }: PlacedOfOutcome): ReadonlyMap<string, Place> {
  return new Map(assignments.map(({ student, project, rank }) => [student, { projectId: project, rank }]));
}

function studentsOf({ assignments, unassigned }: PlacedOfOutcome): string[] {
  return [...assignments, ...unassigned].map(({ student }) => student);
}

function isWorse(from: Place | null, to: Place | null): boolean {
  return from !== null && (to === null || to.rank > from.rank);
}
