import type { Client } from 'pg';

export interface Quieted {
  /** Mails that had not left when the backup was taken; they wait for a coordinator to send them again. */
  readonly mails: number;
  /** Events whose jobs had not ended; only matchings that had not are computed again. */
  readonly events: number;
}

const reason = 'Restored from a backup: it is not known whether this mail left. Send it again if it is still needed.';

/**
 * Keeps a restored installation from writing to people about what happened before: nobody knows what left after the
 * backup was taken. Inside the transaction that loads the rows, before any worker can see them.
 */
export async function quietThePast(client: Client): Promise<Quieted> {
  const mails = await client.query(
    `UPDATE notification SET status = 'FAILED', last_error = $1 WHERE status IN ('PENDING', 'SENDING')`,
    [reason],
  );
  const events = await client.query(
    `UPDATE outbox_event SET relayed_at = coalesce(relayed_at, now()), acknowledged_at = now()
      WHERE acknowledged_at IS NULL AND name <> 'matching-run.request'`,
  );
  await client.query('UPDATE outbox_event SET relayed_at = NULL WHERE acknowledged_at IS NULL');
  return { mails: mails.rowCount ?? 0, events: events.rowCount ?? 0 };
}
