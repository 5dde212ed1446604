import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { plannedEvents } from '#libs/notifications/notification-plan';

/** True once every event has been handed over, each that leads to mails has led to them, and none waits to leave. */
export async function everybodyIsTold(useCases: INestApplicationContext): Promise<boolean> {
  const [sight] = await useCases.get(DataSource).query<{ waiting: boolean }[]>(
    `SELECT EXISTS (SELECT FROM outbox_event WHERE relayed_at IS NULL)
         OR EXISTS (SELECT FROM outbox_event event
                     WHERE event.name = ANY($1)
                       AND NOT EXISTS (SELECT FROM processed_event
                                        WHERE consumer = 'notification.plan' AND event_id = event.id))
         OR EXISTS (SELECT FROM notification WHERE status IN ('PENDING', 'SENDING')) AS waiting`,
    [plannedEvents],
  );
  return sight?.waiting === false;
}
