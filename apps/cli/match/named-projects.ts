import { tidy } from '#libs/schools/csv/columns';
import { labelOf } from './labels.js';
import { finderOf, type SheetProject } from './read-projects.js';

/** The projects that a cell names, and what in it names none. */
export interface NamedProjects {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
}

/** Reads cells that name projects by number or title, or all projects of an organisation, with semicolons between. */
export function projectsReader(projects: readonly SheetProject[]): (cell: string) => NamedProjects {
  const finder = finderOf(projects);
  const idsOf = (name: string): readonly string[] => {
    const found = finder.find(name).ids;
    if (found !== null) return found;
    return projects
      .filter(({ organisation }) => labelOf(organisation) === labelOf(name))
      .map(({ project }) => project.id);
  };
  return (cell) => {
    const names = cell
      .split(';')
      .map(tidy)
      .filter((name) => name !== '');
    const read = names.map((name) => ({ name, ids: idsOf(name) }));
    return {
      ids: [...new Set(read.flatMap(({ ids }) => ids))],
      unknown: read.filter(({ ids }) => ids.length === 0).map(({ name }) => name.slice(0, 100)),
    };
  };
}
