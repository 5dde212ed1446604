import { type CanonicalProblem } from './canonical-problem.js';
import { compareCodeUnits } from './code-unit-order.js';
import { componentsOf } from './components.js';
import { type Counterfactuals } from './explanations/explanations.js';
import { counterfactualsByFlow } from './flow/flow-counterfactuals.js';
import { solveByFlow } from './flow/flow-solution.js';
import { firstSolution } from './mip/first-solution.js';
import { placementOf, searchBest } from './mip/lexicographic-search.js';
import { type Assignment } from './outcome.js';
import { type Solution } from './outcome-of-search.js';
import { type SearchProgress, type SearchTools } from './mip/search.js';
import { solveStable } from './stable/stable-solution.js';

export type SolveTools = Omit<SearchTools, 'onPhase'> & { readonly onPhase: (progress: SearchProgress) => void };

/**
 * The best solution of a problem, null when none keeps all constraints. A flow solves most problems whole; what it
 * cannot solve is taken apart, and each part is solved in the cheapest way that proves its optimum.
 */
export function solveParts(problem: CanonicalProblem, tools: SolveTools): Solution | null {
  const whole = withoutSearch(problem);
  if (whole !== null) return whole;
  // Before any part is solved at length: a contradiction in the last of them would make it all for nothing.
  if (firstSolution(problem, tools.unlimited) === null) return null;

  const components = componentsOf(problem);
  const solutions: Solution[] = [];
  for (const [componentsDone, component] of components.entries()) {
    const onPhase: SearchTools['onPhase'] = (phase) =>
      tools.onPhase({ phase, componentsDone, components: components.length });
    const simple = components.length > 1 ? withoutSearch(component) : null;
    const solution = simple ?? bySearch(component, { ...tools, onPhase });
    if (solution === null) return null;
    solutions.push(solution);
  }
  return joined(solutions);
}

/** By flow or by deferred acceptance, when either proves its answer. */
export function withoutSearch(problem: CanonicalProblem): Solution | null {
  const flow = solveByFlow(problem);
  if (flow !== null) return proven(flow.assignments, () => counterfactualsByFlow(flow));
  const stable = problem.objective === 'STABLE' ? solveStable(problem) : null;
  return stable?.isProven === true ? proven(stable.assignments, () => new Map()) : null;
}

function proven(assignments: readonly Assignment[], counterfactuals: () => Counterfactuals): Solution {
  return { assignments, certificate: 'FLOW_DUAL', interruption: null, counterfactuals };
}

function bySearch(problem: CanonicalProblem, tools: SearchTools): Solution | null {
  const search = searchBest(problem, tools);
  if (search === null) return null;
  const { interruption } = search;
  return { assignments: placementOf(search), certificate: 'MIP_PROOF', interruption, counterfactuals: () => new Map() };
}

/** Proven when every part is; else as open as the first part that a budget stopped. */
function joined(solutions: readonly Solution[]): Solution {
  const stopped = solutions.flatMap(({ interruption }) => interruption ?? []);
  const open = stopped.find(({ phase }) => phase !== 'BLOCKING_PAIRS') ?? stopped[0] ?? null;
  return {
    assignments: solutions
      .flatMap(({ assignments }) => assignments)
      .toSorted((left, right) => compareCodeUnits(left.student, right.student)),
    certificate: solutions.every(({ certificate }) => certificate === 'FLOW_DUAL') ? 'FLOW_DUAL' : 'MIP_PROOF',
    interruption: open === null ? null : { ...open, by: stopped.some(({ by }) => by === 'TIME') ? 'TIME' : 'NODES' },
    counterfactuals: () => new Map(solutions.flatMap((solution) => [...solution.counterfactuals()])),
  };
}
