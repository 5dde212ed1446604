import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type FaultStage, until } from './fault-stage.js';
import { type Mailbox, openMailbox } from '#libs/testing/smtp-mailbox';
import type { TestProcess } from '#libs/testing/test-process';

const impatient = { SMTP_TIMEOUT_MS: '300' };

interface Delivery {
  readonly status: string;
  readonly attempts: number;
  readonly is_permanent_failure: boolean;
}

export const difficultMailServer = (running: () => FaultStage): void =>
  describe('A mail server', () => {
    let stage: FaultStage;
    let worker: TestProcess;

    beforeAll(async () => {
      stage = running();
      worker = await stage.startWorker(impatient);
    });
    afterAll(() => stage.stopWorkers());

    it('that says 451 gets the mail again, and it arrives once', async () => {
      stage.mailbox.refuseNext(451);
      await stage.invite('later@ecole.example');

      expect(await stage.mailsTo('later@ecole.example')).toHaveLength(1);
      expect(await ended('later@ecole.example')).toMatchObject({ status: 'SENT', attempts: 2 });
    });

    it('that says 550 gets it no second time, and staff see the address refused', async () => {
      stage.mailbox.refuseNext(550);
      await stage.invite('never@ecole.example');

      expect(await ended('never@ecole.example')).toEqual({ status: 'FAILED', attempts: 1, is_permanent_failure: true });
      expect(stage.mailbox.mails.filter(({ to }) => to === 'never@ecole.example')).toEqual([]);
    });

    it('that cuts the line after the data, without a word, gets it again under the same Message-ID', async () => {
      stage.mailbox.dropNextAfterData();
      await stage.invite('cut@ecole.example');

      const [mail, ...more] = await stage.mailsTo('cut@ecole.example');
      const [row] = await stage.database.query<{ message_id: string }[]>(
        "SELECT message_id FROM notification WHERE recipient_email = 'cut@ecole.example'",
      );

      expect(more).toEqual([]);
      expect(mail?.messageId).toBe(row?.message_id);
      expect(await ended('cut@ecole.example')).toMatchObject({ status: 'SENT', attempts: 2 });
    });

    it.each([
      ['that nobody listens for', (): Server | null => null],
      ['that never greets', () => createServer()],
    ])('%s is tried again until it is back', async (_case, makeServer) => {
      const port = await freePort();
      const silent = makeServer()?.listen(port, '127.0.0.1');
      await worker.stop();
      worker = await stage.startWorker({
        ...impatient,
        SMTP_URL: `smtp://127.0.0.1:${port}`,
        JOB_RETRY_DELAY_MS: '100',
      });
      const email = `${_case.split(' ').at(-1)}@ecole.example`;
      await stage.invite(email);
      await until(
        async () => ((await deliveryTo(email))?.attempts ?? 0) >= 1 && (await deliveryTo(email))?.status === 'PENDING',
      );
      if (silent) await closed(silent);
      const back = await openMailbox(port);

      expect(await arrivedAt(back, email)).toBe(1);
      expect(await ended(email)).toMatchObject({ status: 'SENT' });
      await worker.stop();
      await back.close();
    });

    const arrivedAt = async (mailbox: Mailbox, email: string) => {
      await mailbox.waitFor(1);
      return mailbox.mails.filter(({ to }) => to === email).length;
    };

    const deliveryTo = async (email: string) => {
      const [row] = await stage.database.query<Delivery[]>(
        'SELECT status, attempts, is_permanent_failure FROM notification WHERE recipient_email = $1',
        [email],
      );
      return row;
    };

    const ended = (email: string) =>
      until(async () => {
        const delivery = await deliveryTo(email);
        return delivery && ['SENT', 'FAILED'].includes(delivery.status) && delivery;
      });
  });

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await closed(probe);
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

function closed(server: Server): Promise<unknown> {
  const closing = once(server, 'close');
  server.close();
  return closing;
}
