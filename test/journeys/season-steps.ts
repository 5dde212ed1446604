import { aKey, inBase64, type Season } from './season.js';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { listen } from '#libs/testing/listen';
import { opaqueId } from '#libs/testing/opaque-id';

export interface ImportReport {
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
  };
  readonly rows: readonly { readonly row: number; readonly outcome: string; readonly code: string | null }[];
}

const report = 'report { counts { new changed unchanged refused } rows { row outcome code } }';

export async function importRoster({ teacher, cohortId }: Season, csv: string, encoding: BufferEncoding = 'utf8') {
  const input = { idempotencyKey: aKey(), cohortId, contentBase64: inBase64(csv, encoding) };
  return (await teacher.change<{ report: ImportReport }>(`importRoster { ${report} }`, input)).report;
}

export async function importBallots({ teacher, cohortId }: Season, csv: string, encoding: BufferEncoding = 'utf8') {
  const input = { idempotencyKey: aKey(), cohortId, contentBase64: inBase64(csv, encoding) };
  return (await teacher.change<{ report: ImportReport }>(`importBallots { ${report} }`, input)).report;
}

export async function openPreferences({ teacher, cohortId }: Season): Promise<void> {
  await teacher.change('openPreferences { cohort { status } }', { cohortId });
}

export async function closePreferences({ teacher, cohortId }: Season): Promise<void> {
  await teacher.change('closePreferences { cohort { status } }', { cohortId });
}

/** Asks for a run and gives its id. */
export async function requestRun({ coordinator, cohortId }: Season, objective = 'GENEROUS'): Promise<string> {
  const input = { idempotencyKey: aKey(), cohortId, objective, seed: 7, decisions: [] };
  const { run } = await coordinator.change<{ run: { id: string } }>('requestMatchingRun { run { id } }', input);
  return run.id;
}

/** Takes a student out of the cohort, by the row of the enrolment. */
export async function withdraw({ teacher }: Season, enrolmentRow: string): Promise<void> {
  const enrolmentId = opaqueId('Enrolment', enrolmentRow);
  await teacher.change('withdrawEnrolment { enrolment { status } }', { enrolmentId, reason: 'LEFT_SCHOOL' });
}

/** Asks for the published places to be changed, and gives the id of the run. */
export async function requestRematch({ teacher, cohortId }: Season): Promise<string> {
  const input = { idempotencyKey: aKey(), cohortId, policy: 'FEWEST_MOVES' };
  const { run } = await teacher.change<{ run: { id: string } }>('requestRematch { run { id } }', input);
  return run.id;
}

/** Resolves once the run has left QUEUED and RUNNING; woken by the commits of the product itself. */
export async function finished({ passerelle }: Season): Promise<MatchingRun> {
  const { database } = passerelle;
  return listen(database, 'outbox', async () => {
    const [run] = await database.manager.find(MatchingRun, { order: { id: 'DESC' }, take: 1 });
    return run && run.status !== 'QUEUED' && run.status !== 'RUNNING' ? run : null;
  });
}

export async function approve({ coordinator }: Season, runId: string): Promise<void> {
  await coordinator.change('approveMatchingRun { run { status } }', { runId });
}

export async function publish({ coordinator }: Season, runId: string): Promise<void> {
  await coordinator.change('publishMatchingRun { run { status } }', { runId });
}

/** How many mails there are to be, counted once the publication has been worked through. */
export function plannedMails({ passerelle: { database } }: Season): Promise<number> {
  return listen(database, 'outbox', async () => {
    const [row] = await database.query<{ planned: number; waiting: number }[]>(
      `SELECT (SELECT count(*)::int FROM notification) AS planned,
              (SELECT count(*)::int FROM outbox_event event WHERE event.name IN ('matching-run.publish', 'matching-run.publish-rematch')
                  AND NOT EXISTS (SELECT FROM processed_event WHERE event_id = event.id)) AS waiting`,
    );
    return row && row.waiting === 0 ? row.planned : null;
  });
}
