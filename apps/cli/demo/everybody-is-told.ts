import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { plannedEvents } from '#libs/notifications/notification-plan';

/** Nothing waits to be handed over, and what leads to mails has led to them. */
const everythingIsPlanned = `
  NOT EXISTS (SELECT FROM outbox_event WHERE relayed_at IS NULL)
  AND NOT EXISTS (SELECT FROM outbox_event event
                   WHERE event.name = ANY($1)
                     AND NOT EXISTS (SELECT FROM processed_event
                                      WHERE consumer = 'notification.plan' AND event_id = event.id))`;

/** True once the mails of all that has happened are written: who leaves afterwards is still told of what was before. */
export function everybodyIsWrittenTo(useCases: INestApplicationContext): Promise<boolean> {
  return isSo(useCases, everythingIsPlanned);
}

/** True once these mails have left, too, or failed. */
export function everybodyIsTold(useCases: INestApplicationContext): Promise<boolean> {
  const nothingWaits = "NOT EXISTS (SELECT FROM notification WHERE status IN ('PENDING', 'SENDING'))";
  return isSo(useCases, `${everythingIsPlanned} AND ${nothingWaits}`);
}

async function isSo(useCases: INestApplicationContext, condition: string): Promise<boolean> {
  const [sight] = await useCases
    .get(DataSource)
    .query<{ holds: boolean }[]>(`SELECT ${condition} AS holds`, [plannedEvents]);
  return sight?.holds === true;
}
