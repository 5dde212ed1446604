import { type CanonicalProblem } from '../canonical-problem.js';
import { firstSolution } from '../mip/first-solution.js';
import { formulate } from '../mip/formulation.js';
import { placesWithinRanks } from '../mip/places-within-rank.js';
import { type SearchTools } from '../mip/search.js';
import { type Assignment } from '../outcome.js';
import { type ProfileSearch, searchProfile } from './profile-search.js';

/** What has been found out about a part; absent what was not asked yet. */
interface KnownPart {
  readonly most: number | null;
  search?: ProfileSearch | null;
  best?: readonly Assignment[] | null;
}

/** A problem as parts that share nothing. */
type Parts = readonly CanonicalProblem[];

/**
 * Solves problems that are much the same, one after the other: a part that two of them have in common is solved once,
 * and the search of a part that differs starts from the last placement of the same students.
 */
export class SimilarProblems {
  private readonly known = new Map<string, KnownPart>();
  private readonly last = new Map<string, Assignment>();

  constructor(private readonly tools: SearchTools) {}

  /** No placement has more students than this; null when there is none at all. */
  most(parts: Parts): number | null {
    return sumOf(parts.map((part) => this.knownOf(part).most));
  }

  /** How many students the best solution places, which there must be; null when a budget leaves it unproven. */
  placed(parts: Parts): number | null {
    return sumOf(parts.map((part) => this.searchOf(part)?.placed ?? null));
  }

  /** A placement with the profile of the best solution, which there must be; null when a budget leaves it unproven. */
  best(parts: Parts): readonly Assignment[] | null {
    const placements = parts.map((part) => this.bestOf(part));
    return placements.every((placement) => placement !== null) ? placements.flat() : null;
  }

  private knownOf(part: CanonicalProblem): KnownPart {
    const key = JSON.stringify(part);
    const known = this.known.get(key) ?? { most: this.mostOf(part) };
    this.known.set(key, known);
    return known;
  }

  private mostOf(part: CanonicalProblem): number | null {
    if (firstSolution(part, this.tools.unlimited) === null) return null;
    return placesWithinRanks(formulate(part)).at(-1) ?? 0;
  }

  private searchOf(part: CanonicalProblem): ProfileSearch | null {
    const known = this.knownOf(part);
    known.search ??= searchProfile(part, this.tools, this.near(part));
    return known.search;
  }

  private bestOf(part: CanonicalProblem): readonly Assignment[] | null {
    const known = this.knownOf(part);
    if (known.best === undefined) {
      known.best = this.searchOf(part)?.finish() ?? null;
      for (const { id } of part.students) this.last.delete(id);
      for (const assignment of known.best ?? []) this.last.set(assignment.student, assignment);
    }
    return known.best;
  }

  private near(part: CanonicalProblem): readonly Assignment[] {
    return part.students.flatMap(({ id }) => this.last.get(id) ?? []);
  }
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
