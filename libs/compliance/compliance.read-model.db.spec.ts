import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { mayReadAuditEntry } from '#libs/compliance/audit-entry.policy';
import { ComplianceReadModel } from '#libs/compliance/compliance.read-model';
import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const page = { first: 100 };
const subjectId = newId();
const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
};

describe('Reading the audit', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: ComplianceReadModel;
  let all: readonly AuditEntry[];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new ComplianceReadModel(database);
    for (const { kind, id } of Object.values(actors)) {
      const entry = { actorKind: kind, actorId: id, action: 'need.submit', details: {} };
      await database.manager.insert(AuditEntry, { ...entry, id: newId(), outcome: 'DONE', subjectId });
      await database.manager.insert(AuditEntry, { ...entry, id: newId(), outcome: 'DENIED', subjectId: null });
    }
    all = await database.manager.find(AuditEntry, { order: { id: 'DESC' } });
  });
  afterAll(() => test.close());

  it.each(Object.keys(actors))('lists to %s an entry if and only if the policy lets them read it', async (name) => {
    const actor = actors[name] ?? visitor;

    const { rows } = await readModel.auditEntries(actor, page);
    const byIds = await readModel.entriesByIds(
      actor,
      all.map(({ id }) => id),
    );

    const readable = all.filter((entry) => mayReadAuditEntry(actor, entry));
    expect(rows).toEqual(readable);
    expect(byIds.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
  });

  it('keeps to one subject, and to one outcome, when asked', async () => {
    const ofSubject = await readModel.auditEntries(system, page, { subjectId });
    const denied = await readModel.auditEntries(system, page, { outcome: 'DENIED' });
    const both = await readModel.auditEntries(system, page, { subjectId, outcome: 'DENIED' });

    expect(ofSubject.rows).toEqual(all.filter((entry) => entry.subjectId === subjectId));
    expect(denied.rows).toEqual(all.filter(({ outcome }) => outcome === 'DENIED'));
    expect(both.rows).toEqual([]);
  });

  it('goes on after a page where it stopped, newest first', async () => {
    const { rows, hasNextPage } = await readModel.auditEntries(system, { first: 5 });

    expect(rows).toEqual(all.slice(0, 5));
    expect(hasNextPage).toBe(true);
  });
});
