import { seededHash } from '../seeded-hash.js';
import { type Explanation, type MatchingOutcome } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';

/** Something that an explanation says and that solving again can refute. */
type Claim =
  | { readonly kind: 'COUNTERFACTUAL'; readonly explanation: Explanation; readonly project: string }
  | { readonly kind: 'FULL'; readonly explanation: Explanation; readonly project: string };

export type Solve = (problem: MatchingProblem) => Promise<MatchingOutcome>;

export interface ClaimCheck {
  readonly solve: Solve;
  /** How many claims to replay, chosen by the problem's seed; each costs one run of the engine. */
  readonly sample: number;
}

/**
 * Replays claims of the explanations of an optimal outcome by solving again: with one more place, the student is in
 * the project of the counterfactual; forced by a pin into a project said to be full, the outcome is no better.
 * Empty means that every claim replayed is true.
 */
export async function verifyClaims(
  problem: MatchingProblem,
  outcome: MatchingOutcome,
  { solve, sample }: ClaimCheck,
): Promise<readonly ProblemFault[]> {
  const faults: ProblemFault[] = [];
  for (const claim of sampled(problem, claimsOf(outcome), sample)) {
    const replay = await solve(claim.kind === 'FULL' ? withPin(problem, claim) : withOneMorePlace(problem, claim));
    const isTrue = claim.kind === 'FULL' ? !isBetter(problem, replay, outcome) : isPlaced(replay, claim);
    if (isTrue) continue;
    const path = `explanations ${claim.explanation.student}`;
    faults.push({ path, message: `claims ${claim.kind} of ${claim.project}, which solving again refutes` });
  }
  return faults;
}

function claimsOf({ explanations }: MatchingOutcome): readonly Claim[] {
  return explanations.flatMap((explanation) => [
    ...(explanation.counterfactual === null
      ? []
      : [{ kind: 'COUNTERFACTUAL', explanation, project: explanation.counterfactual.project } as const]),
    ...explanation.why.flatMap(({ project, reason }) =>
      reason === 'FULL' ? [{ kind: 'FULL', explanation, project } as const] : [],
    ),
  ]);
}

function sampled({ seed }: MatchingProblem, claims: readonly Claim[], sample: number): readonly Claim[] {
  const draw = ({ kind, explanation, project }: Claim): number => seededHash(seed, kind, explanation.student, project);
  return claims.toSorted((left, right) => draw(left) - draw(right)).slice(0, sample);
}

function withPin(problem: MatchingProblem, { explanation: { student }, project }: Claim): MatchingProblem {
  const decisions = problem.decisions ?? [];
  // Longer than every other id, so that it is none of them.
  const id = `${decisions.map((decision) => decision.id).join('')} `;
  return { ...problem, decisions: [...decisions, { id, kind: 'PIN', student, project }] };
}

function withOneMorePlace(problem: MatchingProblem, { project }: Claim): MatchingProblem {
  const projects = problem.projects.map((one) => (one.id === project ? { ...one, maxSize: one.maxSize + 1 } : one));
  return { ...problem, projects };
}

function isPlaced({ assignments }: MatchingOutcome, { explanation, project }: Claim): boolean {
  return assignments.some((one) => one.student === explanation.student && one.project === project);
}

function isBetter({ previous }: MatchingProblem, replay: MatchingOutcome, outcome: MatchingOutcome): boolean {
  if (replay.status === 'INFEASIBLE') return false;
  const criteria = (one: MatchingOutcome): readonly number[] =>
    previous?.policy === 'FEWEST_MOVES' ? [one.metrics.moves, ...criteriaOf(one)] : criteriaOf(one);
  const [left, right] = [criteria(replay), criteria(outcome)];
  const differing = left.findIndex((value, index) => value !== right[index]);
  return differing >= 0 && (left[differing] ?? 0) < (right[differing] ?? 0);
}

/** What the objective looks at, to be minimised; moves that come after it are left out: nothing is better by them. */
function criteriaOf({ objective, profile, metrics }: MatchingOutcome): readonly number[] {
  const sum = profile.reduce((total, count, index) => total + count * (index + 1), 0);
  const { placed, worstRank, blockingPairs } = metrics;
  return {
    GENEROUS: [-placed, ...profile.toReversed()],
    GREEDY: [-placed, ...profile.map((count) => -count)],
    MAX_MIN: [-placed, worstRank ?? 0, sum],
    STABLE: [blockingPairs, -placed, sum],
  }[objective];
}
