import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { EVERY_FEATURE, type GeneratedFeature } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { enumeratePlacements, type Places } from '../oracle/oracle.placements.js';
import { type MatchingProblem } from '../problem.js';
import { readPlainly } from '../verification/plain-problem.js';
import { blockingPairCounter } from '../verification/recount-blocking-pairs.js';
import { blockingColumns } from './blocking-columns.js';
import { formulate, type Formulation } from './formulation.js';
import { extended, satisfies } from './mip-program.js';

const SEEDS = Array.from({ length: 60 }, (_seed, index) => 500 + index);
/** Problems of every kind, and those in which a project and its caps may want somebody unlike each other. */
const KINDS: readonly { readonly kind: string; readonly features: readonly GeneratedFeature[] }[] = [
  { kind: 'everything', features: EVERY_FEATURE },
  { kind: 'caps and priorities', features: ['CAPS', 'PRIORITIES', 'TEAMS', 'TIES'] },
];
/** Of the placements of each problem, so many are looked at, spread over all of them. */
const PLACEMENTS = 8;

describe('The columns that count blocking pairs', () => {
  it.each(KINDS)(
    'count for any placement with $kind as many as the definition, and no more than their rows ask',
    ({ features }) => {
      let blocked = 0;
      for (const seed of SEEDS) {
        const problem = generatedProblem(seed, features);
        const formulation = formulate(canonicalProblem(problem));
        const first = formulation.program.lower.length;
        const { forced, blocking } = blockingColumns(formulation, first);
        const program = extended(formulation.program, forced.count, forced.rows);
        const recounted = blockingPairCounter(readPlainly(problem));

        const counts = somePlacements(problem).map((places) => {
          const values = forced.completed(valuesOf(formulation, places));
          const counted = blocking.filter((column) => values[column] === 1).length;
          blocked += counted;
          const least = blocking.filter(
            (column) => values[column] === 1 && keepsForced({ first, program, values, column }),
          );
          return { counted, recounted: recounted(places), least: least.length };
        });

        expect({ seed, wrong: counts.filter((one) => one.counted !== one.recounted || one.least > 0) }).toEqual({
          seed,
          wrong: [],
        });
      }
      expect(blocked).toBeGreaterThan(100);
    },
  );
});

function somePlacements(problem: MatchingProblem): readonly Places[] {
  const all: Places[] = [];
  enumeratePlacements(readPlainly(problem), () => true, {
    isHopeless: () => false,
    visit: (places) => {
      all.push(new Map(places));
      return all.length >= 1_000;
    },
  });
  const step = Math.max(1, Math.floor(all.length / PLACEMENTS));
  return all.filter((_places, index) => index % step === 0);
}

function valuesOf({ pairs, openColumns, program }: Formulation, places: Places): readonly number[] {
  const values = program.lower.map(() => 0);
  for (const { column, unit, project } of pairs) {
    if (!unit.members.every((member) => places.get(member) === project)) continue;
    values[column] = 1;
    const open = openColumns.get(project);
    if (open !== undefined) values[open] = 1;
  }
  return values;
}

/** True when the rows of the counting columns hold with one of them at 0 as well. */
function keepsForced({
  first,
  program,
  values,
  column,
}: {
  readonly first: number;
  readonly program: ReturnType<typeof extended>;
  readonly values: readonly number[];
  readonly column: number;
}): boolean {
  const counting = { ...program, blocks: program.blocks.slice(-1) };
  const lowered = values.map((value, index) => (index === column ? 0 : value));
  return column >= first && satisfies(counting, lowered);
}
