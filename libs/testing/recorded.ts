import type { DataSource } from 'typeorm';

import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { OutboxEvent } from '#libs/platform/outbox/outbox-event.entity';

/** The names of the events recorded so far, in order. */
export async function recordedEvents(database: DataSource): Promise<string[]> {
  const events = await database.manager.find(OutboxEvent, { order: { sequence: 'ASC' } });
  return events.map(({ name }) => name);
}

/** The denied attempts audited so far, as `action code`. */
export async function auditedDenials(database: DataSource): Promise<string[]> {
  const entries = await database.manager.find(AuditEntry, { where: { outcome: 'DENIED' }, order: { id: 'ASC' } });
  return entries.map(({ action, details }) => `${action} ${String(details['code'])}`);
}

/** Forgets events and audit, so that the next assertion speaks of one act alone. */
export async function forgetRecorded(database: DataSource): Promise<void> {
  await database.query('TRUNCATE outbox_event, audit_entry');
}
