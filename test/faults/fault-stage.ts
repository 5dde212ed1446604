import { setTimeout as delay } from 'node:timers/promises';

import type { DataSource } from 'typeorm';

import { Session } from '#libs/identity/session.entity';
import { hashSecret } from '#libs/identity/secret-hash';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { GraphqlClient } from '#libs/testing/graphql-client';
import { type Mailbox, openMailbox } from '#libs/testing/smtp-mailbox';
import { type Hearing, type Question, subscribe } from '#libs/testing/subscription';
import { openTestDatabase } from '#libs/testing/test-database';
import { startTestProcess, type TestProcess } from '#libs/testing/test-process';

type Environment = Readonly<Record<string, string>>;

/** An installation whose parts a test breaks one by one: a signed-in coordinator, a mailbox, processes to start. */
export class FaultStage {
  private readonly apis: TestProcess[] = [];
  private readonly workers: TestProcess[] = [];
  private readonly token = newId().replaceAll('-', '').padEnd(43, 'a');
  private organisationId = '';
  private url = '';

  private constructor(
    readonly database: DataSource,
    readonly mailbox: Mailbox,
    private readonly environment: Environment,
    private readonly closeDatabase: () => Promise<void>,
  ) {}

  /** On a database of its own, which goes with it. */
  static async open(environment: Environment = {}): Promise<FaultStage> {
    const test = await openTestDatabase();
    return FaultStage.on(test.dataSource, { DATABASE_URL: test.url, ...environment }, () => test.close());
  }

  /** `environment` names the database, and whatever else differs. */
  static async on(
    database: DataSource,
    environment: Environment,
    close: () => Promise<void> = () => Promise.resolve(),
  ): Promise<FaultStage> {
    const mailbox = await openMailbox();
    const stage = new FaultStage(database, mailbox, { ...defaults, SMTP_URL: mailbox.url, ...environment }, close);
    const coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
    const session = { id: newId(), userId: coordinator.id, tokenHash: hashSecret(stage.token) };
    await database.manager.insert(Session, { ...session, expiresAt: new Date('2999-01-01') });
    return stage;
  }

  /** Starts an api, which the coordinator uses from now on. */
  async startApi(environment: Environment = {}): Promise<TestProcess> {
    const api = await this.start('api', environment);
    this.apis.push(api);
    this.url = api.ready;
    if (!this.organisationId) this.organisationId = await this.makeOrganisation();
    return api;
  }

  /** Stops the latest; the one before it is used again. */
  async stopApi(): Promise<void> {
    await stopAll(this.apis.splice(-1));
    this.url = this.apis.at(-1)?.ready ?? '';
  }

  async startWorker(environment: Environment = {}): Promise<TestProcess> {
    const worker = await this.start('worker', environment);
    this.workers.push(worker);
    return worker;
  }

  /** Also those that are stopped by a signal, or dead. */
  stopWorkers(): Promise<void> {
    return stopAll(this.workers.splice(0));
  }

  get databaseUrl(): string {
    return this.environment['DATABASE_URL'] ?? '';
  }

  get coordinator(): GraphqlClient {
    return new GraphqlClient(this.url, { authorization: `Bearer ${this.token}` });
  }

  /** Invites a member, who is then written to: a small write with one mail at its end. */
  invite(email: string): Promise<HttpAnswer> {
    const input = { idempotencyKey: newId(), organisationId: this.organisationId, role: 'TEACHER', email };
    const query =
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { membership { role } userErrors { code } } }';
    return this.post(query, { input: { ...input, name: 'Camille Roche', locale: 'FR' } });
  }

  async post(query: string, variables: object = {}): Promise<HttpAnswer> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}` };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: await response.text() };
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    const response = await fetch(`${this.url}${path}`, { headers });
    return { status: response.status, body: await response.text() };
  }

  async getAsCoordinator(path: string, more: Readonly<Record<string, string>> = {}) {
    const headers = { authorization: `Bearer ${this.token}`, ...more };
    const response = await fetch(`${this.url}${path}`, { headers });
    return { status: response.status, body: await response.text(), headers: response.headers };
  }

  /** What the coordinator hears of a subscription. */
  follow<Data>(question: Question): Hearing<Data> {
    return subscribe<Data>(this.url, { authorization: `Bearer ${this.token}` }, question);
  }

  /** Resolves with the mails to an address once there is one. */
  async mailsTo(email: string) {
    const theirs = () => this.mailbox.mails.filter(({ to }) => to === email);
    while (theirs().length === 0) await this.mailbox.waitFor(this.mailbox.mails.length + 1);
    return theirs();
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await stopAll(this.apis.splice(0));
    await this.mailbox.close();
    await this.closeDatabase();
  }

  private start(name: 'api' | 'worker', environment: Environment): Promise<TestProcess> {
    return startTestProcess(name, { ...this.environment, ...environment });
  }

  private async makeOrganisation(): Promise<string> {
    const input = { idempotencyKey: newId(), kind: 'SCHOOL', name: 'École des Ponts-Neufs', timeZone: 'Europe/Paris' };
    const made = await this.coordinator.change<{ organisation: { id: string } }>(
      'createOrganisation { organisation { id } }',
      input,
    );
    return made.organisation.id;
  }
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

async function stopAll(processes: readonly TestProcess[]): Promise<void> {
  for (const started of processes.toReversed()) {
    started.signal('SIGCONT');
    await started.stop();
  }
}

/** Short times, so that nothing waits for long. */
const defaults = {
  JOB_LOCK_MS: '800',
  JOB_STALLED_CHECK_MS: '300',
  JOB_RETRY_DELAY_MS: '50',
  NODE_ENV: 'test',
  PORT: '0',
  LOG_LEVEL: 'warn',
};

/** Between two looks (ms): those who are waited for need the processor. */
const lookEveryMs = 10;

/** Looks again and again until there is something to see. */
export async function until<Sight>(look: () => Promise<Sight | null | undefined | false>): Promise<Sight> {
  for (;;) {
    const sight = await look();
    if (sight) return sight;
    await delay(lookEveryMs);
  }
}
