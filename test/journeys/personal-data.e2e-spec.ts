import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

import { describeOnEachBackend, Stage } from './each-backend.js';
import { aKey, openSeason, people, type Season } from './season.js';
import {
  approve,
  closePreferences,
  finished,
  importBallots,
  importRoster,
  openPreferences,
  plannedMails,
  publish,
  requestRun,
} from './season-steps.js';
import { User } from '#libs/identity/user.entity';
import { keysHolding, tablesHolding } from '#libs/testing/find-text';
import type { GraphqlClient } from '#libs/testing/graphql-client';
import { listen } from '#libs/testing/listen';
import { pauseWhere } from '#libs/testing/pause-statement';
import type { RunningPasserelle } from '#libs/testing/running-passerelle';
import type { TestProcess } from '#libs/testing/test-process';

jest.setTimeout(180_000);

const name = 'Maëlle Kerguélen';
const email = 'maelle.kerguelen@eleves.example';
const roster = `E-mail,Name,Skills\n${email},${name},python\nbo@eleves.example,Bo Martin,`;
const ballots = ['E-mail,Choice 1', `${email},Un agenda partagé`, 'bo@eleves.example,Un agenda partagé'].join('\n');

interface Request {
  readonly privacyRequest: { readonly id: string; readonly status: string; readonly allowedActions: readonly string[] };
}

interface SignedIn {
  readonly session: { readonly token: string };
}

interface Copies {
  readonly myDataExports: {
    readonly edges: readonly { readonly node: { readonly json: string; readonly html: string } }[];
  };
}

const request = 'privacyRequest { id status allowedActions }';

describeOnEachBackend('A student and their data', (backend) => {
  const stage = new Stage();
  let passerelle: RunningPasserelle;
  let season: Season;
  let worker: TestProcess;
  let student: GraphqlClient;
  let token: string;

  beforeAll(async () => {
    passerelle = await stage.open(backend, { LOG_LEVEL: 'debug' });
    worker = await passerelle.startWorker();
    season = await openSeason(passerelle, [{ title: 'Un agenda partagé', minTeamSize: 2, maxTeamSize: 4 }]);
    await importRoster(season, roster);
    await openPreferences(season);
    await importBallots(season, ballots);
    await closePreferences(season);
    const runId = await requestRun(season);
    await finished(season);
    await approve(season, runId);
    await publish(season, runId);
    await plannedMails(season);
    token = await tokenFor(email);
    student = passerelle.visitor.bearing(token);
  });
  afterAll(() => stage.close());

  /** Signs in by hand: the token is one of the texts to look for. */
  const tokenFor = async (address: string) => {
    await passerelle.visitor.change('requestSignInCode { userErrors { code } }', { email: address });
    await arrived(address, 'code de connexion');
    const text = passerelle.mailbox.mails.findLast((mail) => mail.to === address)?.text ?? '';
    const code = /\b\d{6}\b/.exec(text)?.[0];
    const signedIn = await passerelle.visitor.change<SignedIn>('signIn { session { token } }', {
      email: address,
      code,
    });
    return signedIn.session.token;
  };

  const mailTo = (address: string, subject: string) =>
    passerelle.mailbox.mails.some((mail) => mail.to === address && mail.subject.includes(subject));

  const arrived = async (address: string, subject: string) => {
    while (!mailTo(address, subject)) await passerelle.mailbox.waitFor(passerelle.mailbox.mails.length + 1);
  };

  const erasedUser = () => passerelle.database.manager.findOneBy(User, { name: '—' });

  it('are copied for them, told by mail', async () => {
    const asked = await student.change<Request>(`requestMyDataExport { ${request} }`, { idempotencyKey: aKey() });
    await arrived(email, 'copie de vos données');

    const { myDataExports } = await student.read<Copies>(
      '{ myDataExports(first: 10) { edges { node { json html } } } }',
    );
    const ofOthers = await season.coordinator.read<Copies>(
      '{ myDataExports(first: 10) { edges { node { json html } } } }',
    );
    const [copy] = myDataExports.edges;

    expect(asked.privacyRequest).toMatchObject({ status: 'VERIFIED', allowedActions: [] });
    expect(JSON.parse(copy?.node.json ?? '')).toMatchObject({ version: 1, sections: { person: [{ email, name }] } });
    expect(copy?.node.html).toContain(name);
    expect(ofOthers.myDataExports.edges).toEqual([]);
  });

  it('are erased once a coordinator confirms it, by another worker where the first is killed in the middle', async () => {
    const { privacyRequest } = await student.change<Request>(`requestErasure { ${request} }`, {
      idempotencyKey: aKey(),
    });
    const requestId = privacyRequest.id;
    await arrived(people.coordinator, 'demande son effacement');
    const decide = (decision: string) =>
      season.coordinator.change<Request>(`processPrivacyRequest { ${request} }`, { requestId, decision });
    const erasing = await pauseWhere(passerelle.database, {
      table: 'app_user',
      when: 'OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL',
    });

    const taken = await decide('REVIEW');
    const confirmed = await decide('APPROVE');
    await erasing.reached();
    await worker.kill();
    const interrupted = await erasedUser();
    await erasing.lift();
    worker = await passerelle.startWorker();
    await listen(passerelle.database, 'outbox', async () => ((await erasedUser()) ? true : null));

    expect(taken.privacyRequest).toMatchObject({ status: 'IN_REVIEW', allowedActions: ['APPROVE', 'REFUSE'] });
    expect(confirmed.privacyRequest).toMatchObject({ status: 'RUNNING', allowedActions: [] });
    expect(interrupted).toBeNull();
    expect(mailTo(email, 'vont être effacées')).toBe(true);
  });

  it('leave no residue in tables, queue and logs, while the totals stay', async () => {
    const [totals] = await passerelle.database.query<unknown[]>(
      `SELECT (SELECT count(*)::int FROM assignment WHERE project_id IS NOT NULL) AS placed,
              (SELECT count(*)::int FROM team_member) AS members`,
    );
    const log = passerelle.log().toLowerCase();

    const texts = [email, name, token];
    const redisUrl = passerelle.environment['REDIS_URL'];

    expect(await tablesHolding(passerelle.database, texts)).toEqual([]);
    expect(redisUrl ? await keysHolding(redisUrl, texts) : []).toEqual([]);
    if (redisUrl) expect(await keysHolding(redisUrl, ['privacy.export'])).not.toEqual([]);
    expect(log).toContain('the worker is ready');
    expect(texts.filter((text) => log.includes(text.toLowerCase()))).toEqual([]);
    expect(totals).toEqual({ placed: 2, members: 2 });
  });

  it('open nothing any more to whoever still holds the session', async () => {
    const { errors } = await student.ask('{ me { id } }');

    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
