import { beforeAll, describe, expect, it } from '@jest/globals';

import type { FaultStage } from './fault-stage.js';

/** What a reverse proxy on the same machine adds to the request of a stranger. */
const fromElsewhere = { 'x-forwarded-for': '203.0.113.7' };

/** Before a worker has begun: what waits for it is counted. */
export const howItIsDoing = (running: () => FaultStage): void =>
  describe('How the installation is doing', () => {
    let stage: FaultStage;

    beforeAll(() => {
      stage = running();
    });

    it('is told to strangers in one word', async () => {
      expect(await stage.get('/health/live', fromElsewhere)).toEqual({ status: 200, body: '{"status":"live"}' });
      expect(await stage.get('/health/ready', fromElsewhere)).toEqual({ status: 200, body: '{"status":"ready"}' });
    });

    it.each([
      '/metrics',
      '/operations/queues',
      '/operations/queues/api/queues',
      '/operations/queues/static/favicon-32x32.png',
    ])('is nowhere to be found for strangers at %s', async (path) => {
      expect((await stage.get(path, fromElsewhere)).status).toBe(404);
      expect((await stage.get(path, { ...fromElsewhere, authorization: `Bearer ${'a'.repeat(43)}` })).status).toBe(404);
    });

    it('is not told to the page of another site that uses the session of its visitor', async () => {
      const { status } = await stage.getAsCoordinator('/operations/queues', { 'sec-fetch-site': 'cross-site' });

      expect(status).toBe(404);
    });

    it('is measured: requests by operation, outbox, mails, queues, parts', async () => {
      await stage.invite('new@ecole.example');
      const { status, body } = await stage.get('/metrics');
      const valueOf = (name: string) => new RegExp(`^passerelle_${name} (.*)$`, 'm').exec(body)?.[1];

      expect(status).toBe(200);
      expect(
        valueOf(
          'graphql_request_seconds_count{operation="mutation inviteMember",outcome="ok"}'.replace(/[{}]/g, '\\$&'),
        ),
      ).toBe('1');
      expect(Number(valueOf('outbox_waiting'))).toBeGreaterThan(0);
      expect(Number(valueOf('outbox_age_seconds'))).toBeGreaterThan(0);
      expect(valueOf('mails\\{status="FAILED"\\}')).toBe('0');
      expect(valueOf('queue_age_seconds\\{queue="mail"\\}')).toBe('0');
      expect(valueOf('part_up\\{part="mail"\\}')).toBe('1');
    });

    it('is shown to coordinators as a page that fetches nothing from elsewhere', async () => {
      const page = await stage.getAsCoordinator('/operations/queues');
      const queues = await stage.getAsCoordinator('/operations/queues/api/queues');

      expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<base href="/operations/queues/"') });
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect([...queues.body.matchAll(/"name":"(\w+)"/g)].map(([, name]) => name)).toEqual([
        'matching',
        'mail',
        'default',
      ]);
    });
  });
