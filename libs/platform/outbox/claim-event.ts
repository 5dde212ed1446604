import type { EntityManager } from 'typeorm';

import { ProcessedEvent } from '#libs/platform/outbox/processed-event.entity';

/**
 * Claims an event for a consumer inside the transaction of the effect: true the first time, false for ever after.
 * A second delivery that arrives meanwhile waits for the first transaction to end, so the effect happens once.
 */
export async function claimEvent(tx: EntityManager, consumer: string, eventId: string): Promise<boolean> {
  const claim = await tx
    .createQueryBuilder()
    .insert()
    .into(ProcessedEvent)
    .values({ consumer, eventId })
    .orIgnore()
    .returning('event_id')
    .execute();
  const rows: unknown = claim.raw;
  return Array.isArray(rows) && rows.length === 1;
}
