import { type CanonicalMentor } from '../canonical-problem.js';
import { cheapestTransport } from '../transport/cheapest-transport.js';
import { FREE, type Price } from '../transport/price.js';
import { type MentorNeed, type PreviousMatching } from '../problem.js';
import { seededHash } from '../seeded-hash.js';

/** A project that asks for a mentor. */
export interface MentorSeeker {
  readonly id: string;
  readonly mentor: Required<MentorNeed>;
}

export interface MentorPlace {
  readonly project: string;
  readonly mentor: string;
}

export interface MentorTask {
  readonly seed: number;
  /** By id. */
  readonly projects: readonly MentorSeeker[];
  /** By id. */
  readonly mentors: readonly CanonicalMentor[];
  /** Places held so far, to be kept where that serves no fewer projects, or (FEWEST_MOVES) before all else. */
  readonly previous: PreviousMentors | null;
}

export interface PreviousMentors {
  readonly assignments: readonly MentorPlace[];
  readonly policy: PreviousMatching['policy'];
}

/** The mentor speaks all the languages asked, has at least one expertise if any is asked, and no conflict. */
export function isCompatible(mentor: CanonicalMentor, { id, mentor: need }: MentorSeeker): boolean {
  return (
    need.languages.every((language) => mentor.languages.includes(language)) &&
    (need.expertise.length === 0 || need.expertise.some((area) => mentor.expertise.includes(area))) &&
    !mentor.conflicts.includes(id)
  );
}

/**
 * The best choice of mentors, at most one to a project and nobody above their capacity: as many projects that require
 * one as possible, then as many others, then as many previous places kept (first of all under FEWEST_MOVES), then the
 * smallest sum of seeded hashes. By project id. Exact: a cheapest transport, O(P · P · M · log) at worst.
 */
export function assignMentors(task: MentorTask): readonly MentorPlace[] {
  const held = new Set((task.previous?.assignments ?? []).map(placeKey));
  const worth = worthOf(task);
  const lanes = task.projects.flatMap((project, from) =>
    task.mentors.flatMap((mentor, to) => {
      if (!isCompatible(mentor, project)) return [];
      const place = { project: project.id, mentor: mentor.id };
      const high = held.has(placeKey(place)) ? -worth.kept : 0;
      return [{ from, to, place, price: { high, low: seededHash(task.seed, mentor.id, project.id) } }];
    }),
  );
  const used = cheapestTransport({
    sources: task.projects.map(({ mentor }) => [
      { high: -(mentor.required ? worth.required : worth.optional), low: 0 },
    ]),
    sinks: task.mentors.map(({ capacity }) => seats(capacity, task.projects.length)),
    lanes,
  });
  return used.flatMap((index) => lanes[index]?.place ?? []);
}

/** Each worth outweighs all of the next kind together. */
function worthOf({ projects, previous }: MentorTask): Record<'required' | 'optional' | 'kept', number> {
  const base = projects.length + 1;
  return previous?.policy === 'FEWEST_MOVES'
    ? { kept: base * base, required: base, optional: 1 }
    : { required: base * base, optional: base, kept: 1 };
}

function seats(capacity: number, projects: number): readonly Price[] {
  return Array.from({ length: Math.min(capacity, projects) }, () => FREE);
}

function placeKey({ project, mentor }: MentorPlace): string {
  return JSON.stringify([project, mentor]);
}
