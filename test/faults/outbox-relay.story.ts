import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { FaultStage } from './fault-stage.js';
import { pauseWhere } from '#libs/testing/pause-statement';

/** Begins without a worker. */
export const relayOfTheOutbox = (running: () => FaultStage): void =>
  describe('The relay of the outbox', () => {
    let stage: FaultStage;

    beforeAll(() => {
      stage = running();
    });
    afterAll(() => stage.stopWorkers());

    it('absent between the commit and the hand-over loses nothing', async () => {
      await stage.invite('early@ecole.example');
      const worker = await stage.startWorker();

      expect(await stage.mailsTo('early@ecole.example')).toHaveLength(1);
      await worker.stop();
    });

    it('killed between the hand-over and its mark repeats itself without effect', async () => {
      const marking = await pauseWhere(stage.database, {
        table: 'outbox_event',
        when: 'NEW.relayed_at IS NOT NULL AND OLD.relayed_at IS NULL',
      });
      await stage.invite('twice@ecole.example');
      const worker = await stage.startWorker();
      await marking.reached();
      await worker.kill();
      await marking.lift();
      await stage.startWorker();
      const mails = await stage.mailsTo('twice@ecole.example');
      await stage.invite('last@ecole.example');
      await stage.mailsTo('last@ecole.example');

      expect(mails).toHaveLength(1);
      expect(stage.mailbox.mails.filter(({ to }) => to === 'twice@ecole.example')).toHaveLength(1);
      expect(await plannedFor('twice@ecole.example')).toBe(1);
    });

    const plannedFor = async (email: string) => {
      const [row] = await stage.database.query<{ count: number }[]>(
        'SELECT count(*)::int AS count FROM notification WHERE recipient_email = $1',
        [email],
      );
      return row?.count;
    };
  });
