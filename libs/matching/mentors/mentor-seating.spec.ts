import { describe, expect, it } from '@jest/globals';

import { type CanonicalMentor } from '../canonical-problem.js';
import { isCompatible, type MentorSeeker } from './mentor-assignment.js';
import { seatMentors } from './mentor-seating.js';
import { below, mulberry32, someOf } from '../seeded-chance.js';

const AREAS = ['data', 'design', 'ops', 'web'];

describe('seatMentors', () => {
  it('forgets the seat that a project has left for another', () => {
    const mentors = [aMentor('m1', ['data', 'web']), aMentor('m2', ['web']), aMentor('m3', ['web'])];

    const seating = seatMentors(mentors, [aSeeker('p1', ['web']), aSeeker('p2', ['data'])]);

    expect(seating.isComplete).toBe(true);
    expect([aSeeker('p3', ['data']), aSeeker('p3', ['web'])].map(seating.hasRoomFor)).toEqual([false, true]);
  });

  it('seats as many as can be seated at once, one after the other', () => {
    const answers = Array.from({ length: 300 }, (_seed, seed) => {
      const chance = mulberry32(seed);
      const mentors = Array.from({ length: 4 }, (_mentor, index) => ({
        ...aMentor(`m${index}`, someOf(chance, AREAS, 2)),
        capacity: below(chance, 4),
      }));
      const projects = Array.from({ length: 6 }, (_project, index) => aSeeker(`p${index}`, someOf(chance, AREAS, 2)));
      const [extra, ...others] = projects;
      const seating = seatMentors(mentors, others);
      const expected = { isComplete: canSeat(mentors, others), hasRoom: canSeat(mentors, projects) };

      const hasRoom = extra !== undefined && seating.isComplete && seating.hasRoomFor(extra);

      expect({ seed, isComplete: seating.isComplete, hasRoom }).toEqual({ seed, ...expected });
      return JSON.stringify(expected);
    });

    expect(new Set(answers).size).toBe(3);
  });
});

function aMentor(id: string, expertise: readonly string[]): CanonicalMentor {
  return { id, capacity: 1, expertise, languages: [], conflicts: [] };
}

function aSeeker(id: string, expertise: readonly string[]): MentorSeeker {
  return { id, mentor: { required: true, expertise, languages: [] } };
}

/** Tries every mentor for each project in turn. */
function canSeat(mentors: readonly CanonicalMentor[], [first, ...others]: readonly MentorSeeker[]): boolean {
  if (first === undefined) return true;
  return mentors.some(
    (mentor) =>
      mentor.capacity > 0 &&
      isCompatible(mentor, first) &&
      canSeat(
        mentors.map((one) => (one === mentor ? { ...one, capacity: one.capacity - 1 } : one)),
        others,
      ),
  );
}
