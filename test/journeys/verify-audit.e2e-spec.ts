import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { SealAudit } from '#libs/platform/audit/seal-audit';
import { newId } from '#libs/platform/ids/new-id';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

jest.setTimeout(60_000);

interface Outcome {
  readonly code: number;
  readonly output: string;
}

describe('The command that verifies the audit', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
    const entry = { actorKind: 'system', actorId: null, action: 'door.open', outcome: 'DONE' as const, details: {} };
    const rows = [1, 2, 3].map(() => ({ ...entry, id: newId(), subjectId: newId() }));
    await test.dataSource.manager.insert(AuditEntry, rows);
    await new SealAudit(test.dataSource).execute();
  });
  afterAll(() => test.close());

  const verify = async (...args: string[]): Promise<Outcome> => {
    const { PATH = '' } = process.env;
    const env = { PATH, DATABASE_URL: test.url };
    const program = join('dist', 'apps', 'cli', 'verify-audit.js');
    const run = promisify(execFile)(process.execPath, [program, ...args], { env });
    return run.then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      (error: Error & { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        output: error.stdout + error.stderr,
      }),
    );
  };

  it('ends with 0 while the chain is whole, and gives an anchor to keep', async () => {
    const { code, output } = await verify();
    const [anchor = ''] = /3:[0-9a-f]{64}/.exec(output) ?? [];

    expect(code).toBe(0);
    expect(output).toContain('The audit is whole: 3 sealed, 0 waiting');
    expect((await verify('--anchor', anchor)).code).toBe(0);
  });

  it('refuses what is no anchor', async () => {
    const { code, output } = await verify('--anchor', 'yesterday');

    expect(code).toBe(1);
    expect(output).toContain('An anchor is a place and a hash');
  });

  it('ends with 1 and names the first broken row once somebody changed it by SQL', async () => {
    const [second] = await test.dataSource.query<{ id: string }[]>(
      'SELECT entry_id AS id FROM audit_seal WHERE sequence = 2',
    );
    const session = test.dataSource.createQueryRunner();
    await session.query('SET session_replication_role = replica');
    await session.query(`UPDATE audit_entry SET action = 'door.close' WHERE id = $1`, [second?.id]);
    await session.query('SET session_replication_role = DEFAULT');
    await session.release();

    const { code, output } = await verify();

    expect(code).toBe(1);
    expect(output).toContain(`The audit is broken at 2, entry ${second?.id}`);
  });
});
