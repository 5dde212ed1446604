import { createHash } from 'node:crypto';

import type { AuditDetails } from '#libs/platform/audit/audit-entry.entity';

/** The content of an entry as the chain covers it. */
export interface SealedContent {
  readonly id: string;
  /** UTC to the microsecond, as the database keeps it. */
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly subjectId: string | null;
  readonly details: AuditDetails;
}

/** The select list that reads a SealedContent of `entry`. */
export const sealedColumns = `entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  entry.actor_kind AS "actorKind", entry.actor_id AS "actorId", entry.action, entry.outcome,
  entry.subject_id AS "subjectId", entry.details`;

/** What the first seal names as the one before it. */
export const beginning = '0'.repeat(64);

/**
 * The hash of one link: SHA-256 over the JSON of its place, the hash before it and the content, details by the order
 * of their names, so that the same content gives the same hash everywhere.
 */
export function sealHash(sequence: number, previousHash: string, content: SealedContent): string {
  const { id, at, actorKind, actorId, action, outcome, subjectId } = content;
  const details = Object.entries(content.details).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const link = [sequence, previousHash, id, at, actorKind, actorId, action, outcome, subjectId, details];
  return createHash('sha256').update(JSON.stringify(link)).digest('hex');
}
