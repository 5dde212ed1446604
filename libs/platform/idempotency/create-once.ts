import { createHash } from 'node:crypto';

import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Work } from '#libs/platform/database/unit-of-work';
import { IdempotentRequest } from '#libs/platform/idempotency/idempotent-request.entity';

export interface CreatingInput {
  readonly idempotencyKey: string;
}

/**
 * Runs `create` once for each (caller, idempotency key) and gives back the id it made, also to every later request
 * with the same key and arguments. Parallel requests wait for the first. Throws KEY_REUSED for other arguments.
 */
export async function createOnce(
  work: Work,
  operation: string,
  input: CreatingInput,
  create: () => Promise<string>,
): Promise<string> {
  const identity = { callerId: work.actor.id ?? work.actor.kind, key: input.idempotencyKey };
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  if (!(await claim(work, { ...identity, operation, inputHash }))) {
    return earlierResult(work, identity, { operation, inputHash });
  }

  const resultId = await create();
  await work.tx.update(IdempotentRequest, identity, { resultId });
  return resultId;
}

async function claim(work: Work, request: Partial<IdempotentRequest>): Promise<boolean> {
  const inserted = await work.tx
    .createQueryBuilder()
    .insert()
    .into(IdempotentRequest)
    .values(request)
    .orIgnore()
    .returning('key')
    .execute();
  const rows: unknown = inserted.raw;
  return Array.isArray(rows) && rows.length === 1;
}

async function earlierResult(
  work: Work,
  identity: { callerId: string; key: string },
  expected: { operation: string; inputHash: string },
): Promise<string> {
  const earlier = await work.tx.findOneByOrFail(IdempotentRequest, identity);
  const isSameRequest = earlier.operation === expected.operation && earlier.inputHash === expected.inputHash;
  if (!isSameRequest || !earlier.resultId) throw platformErrors.keyReused();
  return earlier.resultId;
}
