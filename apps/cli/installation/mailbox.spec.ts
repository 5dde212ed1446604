import { connect } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';

import { describe, expect, it } from '@jest/globals';

import { inTemporaryDirectory } from '#libs/testing/temporary-directory';
import { TYPESCRIPT_THREAD } from '#libs/testing/typescript-thread';

import { startMailbox } from './mailbox.js';

const greetingAt = async (smtpUrl: string): Promise<string> => {
  const socket = connect(Number(new URL(smtpUrl).port), '127.0.0.1');
  const chunks: unknown[] = await once(socket, 'data');
  socket.destroy();
  return String(chunks[0]).slice(0, 3);
};

describe('Local mailboxes', () => {
  it('that start at the same moment have ports of their own, and answer there', async () => {
    await inTemporaryDirectory(async (folder) => {
      const mailboxes = await Promise.all(
        ['a', 'b', 'c'].map((name) => startMailbox(join(folder, name), TYPESCRIPT_THREAD)),
      );

      const addresses = mailboxes.flatMap(({ smtpUrl, pageUrl }) => [smtpUrl, pageUrl]);
      const greetings = await Promise.all(mailboxes.map(({ smtpUrl }) => greetingAt(smtpUrl)));
      const headers = { accept: 'text/html' };
      const pages = await Promise.all(
        mailboxes.map(async ({ pageUrl = '' }) => (await fetch(pageUrl, { headers })).status),
      );
      for (const mailbox of mailboxes) await mailbox.stop();

      expect(new Set(addresses).size).toBe(6);
      expect([greetings, pages]).toEqual([Array(3).fill('220'), Array(3).fill(200)]);
    });
  });
});
