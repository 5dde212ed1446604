import type { AuditDetails } from '#libs/platform/audit/audit-entry.entity';
import type { Work } from '#libs/platform/database/unit-of-work';

/** A recorder that only takes the event names of one context: `const recordCallEvent = eventRecorder<CallEvent>()`. */
export function eventRecorder<Name extends string>() {
  return (work: Work, name: Name, subjectId: string, details?: AuditDetails): void =>
    work.record(details ? { name, subjectId, details } : { name, subjectId });
}
