import { createHash } from 'node:crypto';

import type { Work } from '#libs/platform/database/unit-of-work';
import { createOnce } from '#libs/platform/idempotency/create-once';

/** A CSV that a teacher brings into a cohort. */
export interface SpreadsheetImport {
  readonly cohortId: string;
  /** The CSV as the teacher's program saved it: at most 5 MB and 10,000 rows. */
  readonly file: Uint8Array;
  /** Reports what would happen and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** The caller's own name for this import: the same key again writes nothing, whatever has changed since. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Saves an import unless the caller's key has already done so. Requests with the same key wait for the first. Throws
 * KEY_REUSED when the key came with another file or cohort. An import without a key is saved each time.
 */
export async function importOnce(
  work: Work,
  { operation, cohortId, file, idempotencyKey }: SpreadsheetImport & { readonly operation: string },
  save: () => Promise<void>,
): Promise<void> {
  if (idempotencyKey === undefined) return save();
  const request = { idempotencyKey, cohortId, fileHash: createHash('sha256').update(file).digest('hex') };
  await createOnce(work, operation, request, async () => {
    await save();
    return cohortId;
  });
}
