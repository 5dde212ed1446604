import type { DataSource } from 'typeorm';

import { newId } from '#libs/platform/ids/new-id';
import { OutboxEvent } from '#libs/platform/outbox/outbox-event.entity';

/** An event as the outbox keeps it; gives what its jobs carry: `await anEvent('need.submit', need.id).in(database)`. */
export function anEvent(name: string, subjectId: string): EventBuilder {
  return new EventBuilder(name, subjectId);
}

export class EventBuilder {
  constructor(
    private readonly name: string,
    private readonly subjectId: string,
  ) {}

  async in(database: DataSource): Promise<{ readonly eventId: string; readonly subjectId: string }> {
    const { name, subjectId } = this;
    const eventId = newId();
    await database.manager.insert(OutboxEvent, { id: eventId, name, subjectId });
    return { eventId, subjectId };
  }
}
