import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { PersonActor } from '#libs/identity/actor';
import { Notification } from '#libs/notifications/notification.entity';
import { newSecret } from '#libs/platform/ids/new-id';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';

import type { HostileApi } from './hostile-api.js';

/** RFC 8058, as programs of mail and their scanners do it. */
export const oneClickUnsubscribing = (running: () => HostileApi): void =>
  describe('The one click that ends a kind of mail', () => {
    let api: HostileApi;
    let zoe: PersonActor;
    let path: string;

    beforeAll(() => {
      api = running();
    });
    beforeEach(async () => {
      zoe = await aPerson().in(api.database);
      const { id } = await aNotification().to(zoe).in(api.database);
      const unsubscribeToken = newSecret();
      await api.database.manager.update(Notification, id, { kind: 'CALL_OPENED', unsubscribeToken });
      path = `/unsubscribe/${unsubscribeToken}`;
    });

    const unwanted = async () => {
      const rows = await api.database.query<{ kind: string }[]>(
        'SELECT kind FROM notification_preference WHERE user_id = $1 AND NOT is_wanted',
        [zoe.id],
      );
      return rows.map(({ kind }) => kind);
    };
    const clicked = (headers: Readonly<Record<string, string>>, body: string) =>
      api.request(path, { method: 'POST', headers, body });

    it.each([
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
      [
        'a form in parts',
        { 'content-type': 'multipart/form-data; boundary=b' },
        '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      ],
    ])('works as %s, without a session or cookie, and twice', async (_, headers, body) => {
      const answers = [await clicked(headers, body), await clicked(headers, body)];

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await unwanted()).toEqual(['CALL_OPENED']);
    });

    it('works by the button of the page, which needs no script', async () => {
      const { text } = await api.request(path, { headers: { 'accept-language': 'en' } });
      await api.request(path, { method: 'POST' });

      expect(text).toContain('<form method="post"><button type="submit">Receive no more of these messages</button>');
      expect(await unwanted()).toEqual(['CALL_OPENED']);
    });

    it('changes nothing when a scanner of mail follows the link', async () => {
      const answers = [await api.request(path), await api.request(path, { method: 'HEAD' })];

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await unwanted()).toEqual([]);
    });

    it('gives a page that nobody frames, keeps or learns the address of', async () => {
      const { headers } = await api.request(path);

      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-content-type-options': 'nosniff',
      });
    });

    it.each([
      ['guessed', 'guessed'],
      ['made up in the right shape', newSecret()],
      ['far too long', 'a'.repeat(3_000)],
      ['with a NUL', '%00'],
      ['with a piece of SQL', "'%20OR%20'1'='1"],
    ])('does nothing for a token that is %s', async (_, token) => {
      const { status } = await api.request(`/unsubscribe/${token}`, { method: 'POST' });

      expect([404, 414]).toContain(status);
      expect(await unwanted()).toEqual([]);
    });

    it('reads no large body', async () => {
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const { status } = await clicked(form, 'x'.repeat(100_000));

      expect(status).toBe(413);
    });
  });
