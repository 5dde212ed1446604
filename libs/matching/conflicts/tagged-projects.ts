import { type CanonicalProblem, type CanonicalProject, type CanonicalStudent } from '../canonical-problem.js';
import { type Term } from '../mip/mip-program.js';
import { type TaggedColumns, type TaggedPlace, type TaggedRows } from './tagged-rows.js';

/** Sizes, skills and terms of each project, and the caps over several. */
export function addProjectLimits(tagged: TaggedRows, problem: CanonicalProblem, columns: TaggedColumns): void {
  const students = new Map(problem.students.map((student) => [student.id, student]));
  const ofProject = (id: string): readonly TaggedPlace[] => columns.ofProject.get(id) ?? [];
  for (const project of problem.projects) {
    const places = ofProject(project.id);
    const open = columns.open.get(project.id) ?? -1;
    addSizes(tagged, project, { places, open });
    addSkills(tagged, project, { places, open, students });
    addTerms(tagged, project, { places, students });
  }
  for (const { id, projects, maxStudents } of problem.caps) {
    tagged.add({ kind: 'CAP', cap: id }, { most: maxStudents, of: projects.flatMap((one) => all(ofProject(one))) });
  }
}

interface ProjectPlaces {
  readonly places: readonly TaggedPlace[];
  readonly open: number;
}

type Students = ReadonlyMap<string, CanonicalStudent>;

function addSizes(tagged: TaggedRows, project: CanonicalProject, { places, open }: ProjectPlaces): void {
  const { id, minSize, maxSize } = project;
  tagged.add({ kind: 'MAXIMUM', project: id }, { most: maxSize, of: all(places) });
  if (minSize > 1) tagged.add({ kind: 'MINIMUM', project: id }, { least: 0, of: [...all(places), [open, -minSize]] });
}

function addSkills(
  tagged: TaggedRows,
  { id, requiredSkills }: CanonicalProject,
  { places, open, students }: ProjectPlaces & { readonly students: Students },
): void {
  for (const { skill, count } of requiredSkills) {
    const skilled = places.filter(({ student }) => students.get(student)?.skills.includes(skill));
    tagged.add({ kind: 'SKILL', project: id }, { least: 0, of: [...all(skilled), [open, -count]] });
  }
}

function addTerms(
  tagged: TaggedRows,
  { id, terms }: CanonicalProject,
  { places, students }: { readonly places: readonly TaggedPlace[]; readonly students: Students },
): void {
  if (terms === null) return;
  const strangers = places.filter(({ student }) => {
    const term = students.get(student)?.term ?? null;
    return term !== null && !terms.includes(term);
  });
  tagged.add({ kind: 'CALENDAR', project: id }, { most: 0, of: all(strangers) });
}

function all(places: readonly TaggedPlace[]): readonly Term[] {
  return places.map(({ column }) => [column, 1]);
}
