import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type FaultStage, type HttpAnswer, until } from './fault-stage.js';
import { type DatabaseLine, openDatabaseLine } from '#libs/testing/database-line';

const poolSize = 20;
const tryAgain = { status: 503, body: expect.stringContaining('"TRY_AGAIN"') };

export const exhaustedPool = (running: () => FaultStage): void =>
  describe('The api', () => {
    let line: DatabaseLine;
    let stage: FaultStage;

    beforeAll(async () => {
      stage = running();
      line = await openDatabaseLine(stage.databaseUrl);
      await stage.startApi({
        DATABASE_URL: line.url,
        DATABASE_POOL_SIZE: `${poolSize}`,
        DATABASE_ACQUIRE_TIMEOUT_MS: '500',
        DATABASE_STATEMENT_TIMEOUT_MS: '800',
      });
    });
    afterAll(async () => {
      await stage.stopApi();
      await line.close();
    });

    it('whose every connection waits for a lock makes callers try again, and serves them as soon as it can', async () => {
      const blocker = stage.database.createQueryRunner();
      await blocker.startTransaction();
      await blocker.query('LOCK TABLE membership IN ACCESS EXCLUSIVE MODE');
      const refused = await Promise.all(inviting('wait', poolSize + 5));
      await blocker.rollbackTransaction();
      await blocker.release();

      expect(refused).toEqual(Array(poolSize + 5).fill(tryAgain));
      expect((await accepted('after-lock@ecole.example')).body).toContain('"TEACHER"');
    });

    it('whose every connection stands idle in a transaction makes callers try again, until the database ends those', async () => {
      line.holdTransactions();
      const standing = inviting('idle', poolSize);
      await until(async () => Promise.resolve(line.held() === poolSize));
      const meanwhile = await stage.invite('meanwhile@ecole.example');
      await until(async () => (await sessionsWhere("state LIKE 'idle in transaction%'")) === 0);
      line.release();

      expect(meanwhile).toEqual(tryAgain);
      expect(await Promise.all(standing)).toEqual(Array(poolSize).fill(tryAgain));
      expect((await accepted('after-idle@ecole.example')).body).toContain('"TEACHER"');
      expect(await invited('idle-%')).toEqual([]);
    });

    it('gives up a statement that would take half a minute, and serves others meanwhile', async () => {
      await stage.database.query(
        `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(30); RETURN NEW; END'`,
      );
      await stage.database.query(
        `CREATE TRIGGER dawdle BEFORE INSERT ON app_user FOR EACH ROW WHEN (NEW.email = 'slow@ecole.example')
         EXECUTE FUNCTION dawdle()`,
      );
      const slow = stage.invite('slow@ecole.example');
      await until(async () => (await sessionsWhere("wait_event = 'PgSleep'")) === 1);
      const other = await stage.invite('other@ecole.example');
      const stillSlow = await sessionsWhere("wait_event = 'PgSleep'");

      expect([other.status, stillSlow]).toEqual([200, 1]);
      expect(await slow).toEqual(tryAgain);
      expect(await sessionsWhere("wait_event = 'PgSleep'")).toBe(0);
      expect(await invited('slow@%')).toEqual([]);
    });

    const inviting = (name: string, count: number): Promise<HttpAnswer>[] =>
      Array.from({ length: count }, (_, index) => stage.invite(`${name}-${index}@ecole.example`));

    const accepted = (email: string) =>
      until(async () => {
        const answer = await stage.invite(email);
        return answer.status === 200 && answer;
      });

    const sessionsWhere = async (condition: string) => {
      const rows = await stage.database.query<object[]>(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND ${condition}`,
      );
      return rows.length;
    };

    const invited = (pattern: string) =>
      stage.database.query<object[]>('SELECT email FROM app_user WHERE email LIKE $1', [pattern]);
  });
