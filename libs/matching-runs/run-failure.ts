/** Why a run ended without an answer: the engine refused its input, broke down, or gave what did not pass the check. */
export const runFailures = ['INPUT_REFUSED', 'ENGINE_BROKE_DOWN', 'OUTCOME_NOT_VERIFIED'] as const;
export type RunFailure = (typeof runFailures)[number];
