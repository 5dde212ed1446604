import type { OfferedProject } from '#libs/schools/ballots/offered-projects';
import { tidy } from '#libs/schools/csv/columns';
import { type Refusal, refusal } from '#libs/schools/import-report';

/** The ids of the projects that a cell names, or why they cannot be told. */
export type FoundProjects =
  { readonly ids: readonly string[]; readonly refusal: null } | { readonly ids: null; readonly refusal: Refusal };

/** Finds projects by what teachers write: `12`, `P12`, `P12 = P7`, or exact titles. One map look-up a name. */
export class ProjectFinder {
  private readonly byName = new Map<string, readonly string[]>();

  constructor(offered: readonly OfferedProject[]) {
    for (const { id, number, title } of offered) {
      this.add(`${number}`, id);
      this.add(tidy(title), id);
    }
  }

  private add(name: string, id: string): void {
    this.byName.set(name, [...new Set([...(this.byName.get(name) ?? []), id])]);
  }

  /** A title may hold the very signs that tie projects, so the cell as a whole is tried first. */
  find(cell: string): FoundProjects {
    const whole = this.idsOf(cell);
    if (whole.length === 1) return { ids: whole, refusal: null };
    const names = cell.split(/[=|]/).map(tidy);
    const found = names.filter((name) => name !== '').map((name) => ({ name, ids: this.idsOf(name) }));
    const doubtful = found.find(({ ids }) => ids.length !== 1);
    if (doubtful || found.length === 0) return { ids: null, refusal: refusalOf(doubtful ?? { name: cell, ids: [] }) };
    return { ids: found.flatMap(({ ids }) => ids), refusal: null };
  }

  private idsOf(name: string): readonly string[] {
    const number = /^p?\s?0*([1-9]\d*)$/i.exec(name)?.[1];
    return this.byName.get(number ?? name) ?? [];
  }
}

function refusalOf({ name, ids }: { readonly name: string; readonly ids: readonly string[] }): Refusal {
  const project = name.slice(0, 100);
  return ids.length === 0 ? refusal('PROJECT_UNKNOWN', { project }) : refusal('PROJECT_AMBIGUOUS', { project });
}
