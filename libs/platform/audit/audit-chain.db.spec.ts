import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';

import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { AuditSeal } from '#libs/platform/audit/audit-seal.entity';
import { SealAudit } from '#libs/platform/audit/seal-audit';
import { type AuditReport, VerifyAudit } from '#libs/platform/audit/verify-audit';
import { newId } from '#libs/platform/ids/new-id';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The audit chain', () => {
  let test: TestDatabase;
  let database: DataSource;
  let sealAudit: SealAudit;
  let verifyAudit: VerifyAudit;

  beforeEach(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    sealAudit = new SealAudit(database);
    verifyAudit = new VerifyAudit(database);
  });
  afterEach(() => test.close());

  const append = async (count: number) => {
    const entry = { actorKind: 'person', actorId: newId(), action: 'door.open', outcome: 'DONE' as const };
    const rows = Array.from({ length: count }, (_, index) => ({
      ...{ ...entry, id: newId(), subjectId: newId(), details: { to: 'OPEN', from: 'LOCKED', index } },
    }));
    await database.manager.insert(AuditEntry, rows);
    return rows.map(({ id }) => id);
  };
  const whole = (sealed: number): Partial<AuditReport> => ({ sealed, waiting: 0, fault: null, sequence: null });
  const seals = () => database.manager.find(AuditSeal, { order: { sequence: 'ASC' } });

  /** As somebody with every right on the database would: no trigger fires. */
  const tamper = async (statement: string, parameters: readonly unknown[]) => {
    const runner: QueryRunner = database.createQueryRunner();
    await runner.query('SET session_replication_role = replica');
    await runner.query(statement, [...parameters]);
    await runner.query('SET session_replication_role = DEFAULT');
    await runner.release();
  };

  it('seals each entry once, without a gap, over more than one batch', async () => {
    await append(1_003);

    const sealed = [await sealAudit.execute(), await sealAudit.execute()];
    await append(2);
    const later = await sealAudit.execute();

    expect({ sealed, later }).toEqual({ sealed: [1_003, 0], later: 2 });
    expect((await seals()).map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: 1_005 }, (_, index) => index + 1),
    );
    expect(await verifyAudit.execute()).toMatchObject(whole(1_005));
  });

  it('does not fork when several sealers work at once', async () => {
    await append(50);

    const sealed = await Promise.all([sealAudit.execute(), sealAudit.execute(), sealAudit.execute()]);

    expect(sealed.reduce((sum, count) => sum + count)).toBe(50);
    expect(await verifyAudit.execute()).toMatchObject(whole(50));
  });

  it('makes no writer wait, and seals what commits late after the rest', async () => {
    const writer = database.createQueryRunner();
    await writer.startTransaction();
    const late = { actorKind: 'system', actorId: null, action: 'door.lock', outcome: 'DONE' as const, details: {} };
    await writer.manager.insert(AuditEntry, { ...late, id: newId(), subjectId: newId() });
    const [early = ''] = await append(1);
    await sealAudit.execute();
    await writer.commitTransaction();
    await writer.release();

    await sealAudit.execute();

    const [first, second] = await seals();
    expect(first).toMatchObject({ sequence: '1', entryId: early });
    expect(second).toMatchObject({ sequence: '2' });
    expect(await verifyAudit.execute()).toMatchObject(whole(2));
  });

  it('is whole while it is empty, and while entries wait', async () => {
    const empty = await verifyAudit.execute();
    await append(3);

    expect(empty).toMatchObject(whole(0));
    expect(await verifyAudit.execute()).toMatchObject({ ...whole(0), waiting: 3 });
  });

  it.each([
    `UPDATE audit_entry SET details = '{}' WHERE id = $1`,
    `DELETE FROM audit_entry WHERE id = $1`,
    `UPDATE audit_seal SET hash = '' WHERE entry_id = $1`,
    `DELETE FROM audit_seal WHERE entry_id = $1`,
  ])('refuses, once sealed: %s', async (statement) => {
    const [id] = await append(1);
    await sealAudit.execute();

    await expect(database.query(statement, [id])).rejects.toThrow('sealed');

    expect(await verifyAudit.execute()).toMatchObject(whole(1));
  });

  it.each(['audit_entry', 'audit_seal'])('refuses, once sealed, to empty %s', async (table) => {
    await append(1);
    await sealAudit.execute();

    await expect(database.query(`TRUNCATE ${table}`)).rejects.toThrow('sealed');
  });

  it.each([
    { statement: `UPDATE audit_entry SET actor_id = NULL WHERE id = $1`, fault: 'CONTENT_CHANGED' },
    { statement: `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = $1`, fault: 'CONTENT_CHANGED' },
    { statement: `UPDATE audit_entry SET details = details || '{"index": 9}' WHERE id = $1`, fault: 'CONTENT_CHANGED' },
    { statement: `UPDATE audit_seal SET hash = repeat('a', 64) WHERE entry_id = $1`, fault: 'CONTENT_CHANGED' },
    { statement: `DELETE FROM audit_entry WHERE id = $1`, fault: 'ENTRY_MISSING' },
    { statement: `DELETE FROM audit_seal WHERE entry_id = $1`, fault: 'SEAL_MISSING' },
  ] as const)('names the first broken row after $statement', async ({ statement, fault }) => {
    await append(5);
    await sealAudit.execute();
    const [, , third, fourth] = await seals();

    await tamper(statement, [third?.entryId]);
    await tamper(statement, [fourth?.entryId]);

    const report = await verifyAudit.execute();
    expect(report).toMatchObject({ fault, sequence: 3, sealed: 2 });
    if (fault !== 'SEAL_MISSING') expect(report.entryId).toBe(third?.entryId);
  });

  it('names an entry that was slipped in with an instant long past', async () => {
    await append(1);
    await sealAudit.execute();
    const [forged] = await append(1);
    await database.query(`UPDATE audit_entry SET at = now() - interval '3 days' WHERE id = $1`, [forged]);

    await sealAudit.execute();

    expect(await verifyAudit.execute()).toMatchObject({ fault: 'ENTRY_BACKDATED', entryId: forged });
  });

  it('shows by an anchor kept elsewhere that its end was cut off', async () => {
    await append(3);
    await sealAudit.execute();
    const { sealed: sequence, head: hash } = await verifyAudit.execute();
    await tamper('DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_seal WHERE sequence = $1)', [3]);
    await tamper('DELETE FROM audit_seal WHERE sequence = $1', [3]);

    expect(await verifyAudit.execute()).toMatchObject(whole(2));
    expect(await verifyAudit.execute({ sequence, hash })).toMatchObject({ fault: 'ANCHOR_NOT_FOUND', sequence: 3 });
  });
});
