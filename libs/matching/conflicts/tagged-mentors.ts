import { type CanonicalProblem } from '../canonical-problem.js';
import { isCompatible } from '../mentors/mentor-assignment.js';
import { type Term } from '../mip/mip-program.js';
import { type TaggedColumns, type TaggedRows } from './tagged-rows.js';

/** A mentor for each project that needs one, nobody above their capacity; how many columns were added for that. */
export function addMentorNeeds(tagged: TaggedRows, problem: CanonicalProblem, columns: TaggedColumns): number {
  const seekers = problem.projects.flatMap(({ id, mentor }) => (mentor?.required === true ? [{ id, mentor }] : []));
  const suitors = new Map(seekers.map(({ id }): [string, Term[]] => [id, []]));
  let [next, added] = [Math.max(-1, ...columns.open.values()) + 1, 0];
  for (const mentor of problem.mentors) {
    const suited = seekers.filter((seeker) => isCompatible(mentor, seeker));
    const follows = suited.map(({ id }): Term => {
      const term: Term = [next++, 1];
      suitors.get(id)?.push(term);
      return term;
    });
    added += follows.length;
    tagged.add(null, { most: mentor.capacity, of: follows });
  }
  for (const { id } of seekers) {
    const open = columns.open.get(id) ?? -1;
    tagged.add({ kind: 'MENTOR', project: id }, { least: 0, of: [...(suitors.get(id) ?? []), [open, -1]] });
  }
  return added;
}
