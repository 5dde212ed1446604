import { type CanonicalProblem } from '../canonical-problem.js';
import { type Term } from '../mip/mip-program.js';
import { type ConflictItem } from '../outcome.js';
import { type Decision, type GroupDecision, type PairDecision } from '../problem.js';
import { type TaggedColumns, type TaggedRows } from './tagged-rows.js';

/** Teams are not in question: nothing that is dropped tears one apart. */
export function addTeamRows(tagged: TaggedRows, { teams }: CanonicalProblem, columns: TaggedColumns): void {
  for (const { members } of teams) addSamePlace(tagged, { tag: null, students: members, columns });
}

export function addDecisionRows(tagged: TaggedRows, { decisions }: CanonicalProblem, columns: TaggedColumns): void {
  for (const decision of decisions) {
    if ('students' in decision) addGroup(tagged, decision, columns);
    else addPair(tagged, decision, columns);
  }
}

/** A pin forces its project to run as well. */
function addPair(tagged: TaggedRows, decision: PairDecision, columns: TaggedColumns): void {
  const column = columnsOf(columns, decision.student).get(decision.project);
  const of: readonly Term[] = column === undefined ? [] : [[column, 1]];
  if (decision.kind === 'FORBID') return tagged.add(tagOf(decision), { most: 0, of });

  tagged.add(tagOf(decision), { least: 1, of });
  const open = columns.open.get(decision.project);
  if (open !== undefined) tagged.add(null, { most: 0, of: [...of, [open, -1]] });
}

function addGroup(tagged: TaggedRows, decision: GroupDecision, columns: TaggedColumns): void {
  const { students } = decision;
  if (decision.kind === 'TOGETHER') return addSamePlace(tagged, { tag: tagOf(decision), students, columns });

  const places = students.map((student) => columnsOf(columns, student));
  for (const project of new Set(places.flatMap((own) => [...own.keys()]))) {
    const of = places.flatMap((own) => own.get(project) ?? []);
    if (of.length > 1) tagged.add(tagOf(decision), { most: 1, of: of.map((column) => [column, 1]) });
  }
}

/** Each has what the next has; what one of them does not list, none has. */
function addSamePlace(
  tagged: TaggedRows,
  group: {
    readonly tag: ConflictItem | null;
    readonly students: readonly string[];
    readonly columns: TaggedColumns;
  },
): void {
  const places = group.students.map((student) => columnsOf(group.columns, student));
  for (const [index, own] of places.slice(1).entries()) {
    const before = places[index] ?? own;
    for (const project of new Set([...before.keys(), ...own.keys()])) {
      const [left, right] = [before.get(project), own.get(project)];
      const of: readonly Term[] = [
        ...(left === undefined ? [] : [[left, 1] as const]),
        ...(right === undefined ? [] : [[right, -1] as const]),
      ];
      tagged.add(group.tag, { least: 0, most: 0, of });
    }
  }
}

function columnsOf({ ofStudent }: TaggedColumns, student: string): ReadonlyMap<string, number> {
  return new Map((ofStudent.get(student) ?? []).map(({ project, column }) => [project, column]));
}

function tagOf({ kind, id }: Decision): ConflictItem {
  return { kind, decision: id };
}
