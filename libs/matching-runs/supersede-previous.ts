import type { MatchingOutcome } from '#libs/matching/outcome';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { systemSituation } from '#libs/matching-runs/matching-run-situation';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import type { Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/**
 * Ends the publication that a re-match changes and gives its result. From the commit on its teams and places are
 * history, for the staff alone. Throws RUN_OUTDATED when another re-match was published meanwhile.
 */
export async function supersedePrevious(work: Work, { previousRunId }: MatchingRun): Promise<MatchingOutcome> {
  const previous = await work.tx.findOne(MatchingRun, {
    where: { id: previousRunId ?? '' },
    lock: { mode: 'pessimistic_write' },
  });
  if (previous?.status !== 'PUBLISHED' || !previous.outcome) throw runErrors.runOutdated();

  const from = previous.status;
  previous.status = nextStatus(runLifecycle, 'supersede', systemSituation(previous));
  await work.tx.save(previous);
  recordRunEvent(work, 'matching-run.supersede', previous.id, { from, to: previous.status });
  return previous.outcome;
}
