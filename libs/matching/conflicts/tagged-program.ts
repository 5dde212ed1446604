import { type CanonicalProblem } from '../canonical-problem.js';
import { groupBy } from '../group-by.js';
import { listsOf } from '../listed-pairs.js';
import { freeProgram, type MipProgram } from '../mip/mip-program.js';
import { type ConflictItem } from '../outcome.js';
import { addDecisionRows, addTeamRows } from './tagged-decisions.js';
import { addMentorNeeds } from './tagged-mentors.js';
import { addProjectLimits } from './tagged-projects.js';
import { type TaggedPlace, TaggedRows } from './tagged-rows.js';

/** A program whose rows say which constraint of a problem they stand for, by position. */
export interface TaggedProgram {
  readonly program: MipProgram;
  readonly tags: readonly (ConflictItem | null)[];
}

/**
 * What a problem asks of each student one by one, with a row of its own for each constraint, also for those by which a
 * search leaves a pair out beforehand. Any rows that contradict each other name constraints that do. The program is
 * looser than the problem: that a project runs is asked only where a pin forces it. O(length of all lists).
 */
export function taggedProgram(problem: CanonicalProblem): TaggedProgram {
  const places = placesOf(problem);
  const columns = {
    ofStudent: groupBy(places, ({ student }) => student),
    ofProject: groupBy(places, ({ project }) => project),
    open: new Map(problem.projects.map(({ id }, index) => [id, places.length + index])),
  };
  const tagged = new TaggedRows();
  for (const own of columns.ofStudent.values()) tagged.add(null, { most: 1, of: own.map(({ column }) => [column, 1]) });
  addTeamRows(tagged, problem, columns);
  addDecisionRows(tagged, problem, columns);
  addProjectLimits(tagged, problem, columns);
  const mentors = addMentorNeeds(tagged, problem, columns);
  return {
    program: freeProgram(places.length + problem.projects.length + mentors, [tagged.rows]),
    tags: tagged.tags,
  };
}

function placesOf(problem: CanonicalProblem): readonly TaggedPlace[] {
  const lists = listsOf(problem);
  return problem.students
    .flatMap(({ id }) => (lists.get(id) ?? []).flat().map((project) => ({ student: id, project })))
    .map((place, column) => ({ ...place, column }));
}
