/**
 * What a run is for: the places of a cohort, a change of published places, or a look at what would come out, which
 * nobody approves.
 */
export const runKinds = ['ALLOCATION', 'REMATCH', 'SIMULATION'] as const;
export type RunKind = (typeof runKinds)[number];
