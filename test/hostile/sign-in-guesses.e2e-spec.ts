import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { type Answer, bearer, openSignInStage, type SignInStage } from './sign-in-stage.js';
import { timesApart } from './times-apart.js';
import { User } from '#libs/identity/user.entity';
import { newId } from '#libs/platform/ids/new-id';
import { globalId } from '../../apps/api/graphql/global-id.js';
import { aNonprofit, anOperator } from '#libs/testing/builders/an-organisation';
import { aPerson } from '#libs/testing/builders/a-person';

jest.setTimeout(120_000);

const signIn = 'signIn { session { token } userErrors { code } }';
const request = 'requestSignInCode { userErrors { code path message } }';

interface Refusal {
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly retryAfter?: number } }[];
}

/** The code of an answer that was refused for its number, with the seconds to wait; null otherwise. */
function waitOf({ status, text, headers }: Answer): number | null {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the shape is what is tested
  const { errors }: Refusal = JSON.parse(text);
  const { code, retryAfter } = errors?.[0]?.extensions ?? {};
  if (status !== 429 || code !== 'TOO_MANY_ATTEMPTS' || headers.get('retry-after') !== String(retryAfter)) return null;
  return retryAfter ?? null;
}

const refusedFrom = (answers: readonly Answer[]) => answers.findIndex((answer) => waitOf(answer) !== null) + 1;

let stage: SignInStage;
beforeAll(async () => {
  stage = await openSignInStage();
});
afterAll(() => stage.close());

describe('Guessing (H18)', () => {
  /** Whose code is guessed, before and after the restart. */
  let besieged: Awaited<ReturnType<typeof fresh>>;
  beforeAll(async () => {
    besieged = await fresh();
  });

  const guess = (email: string, headers: Record<string, string> = {}, code = '000000') =>
    stage.mutate(signIn, { headers, input: { email, code } });
  const fresh = async () => {
    const email = `${newId()}@people.example`;
    return { email, person: await aPerson().at(email).in(stage.database) };
  };
  const forgetMachine = () => stage.database.query("DELETE FROM attempt_limit WHERE key LIKE 'sign-in.%-of-machine:%'");
  const aClass = () => Promise.all(Array.from({ length: 40 }, fresh));
  const askAll = (people: readonly { readonly email: string }[]) =>
    Promise.all(people.map(({ email }) => stage.mutate(request, { input: { email } })));

  /** Each says that it comes from elsewhere, which nobody believes. */
  const elsewhere = (tries: number) => ({ 'x-forwarded-for': `203.0.113.${tries}` });
  const fiftyTimes = async (act: (tries: number) => Promise<Answer>) => {
    const answers: Answer[] = [];
    for (let tries = 1; tries <= 50; tries++) answers.push(await act(tries));
    return answers;
  };
  const askFor = (headers = {}) => stage.mutate(request, { headers, input: { email: `${newId()}@people.example` } });

  it('50 codes at one account is told to wait at the 6th, even with the right code', async () => {
    const { email, person } = besieged;
    const { code } = await stage.mailed(person);

    const answers = await fiftyTimes(() => guess(email));
    await forgetMachine();
    const right = await guess(email, {}, code);

    expect(refusedFrom(answers)).toBe(6);
    expect(answers.slice(5).filter((answer) => waitOf(answer) === null)).toEqual([]);
    expect(waitOf(right)).toBeGreaterThan(60);
  });

  it('at 50 accounts from one machine is told to wait at the 6th, whatever X-Forwarded-For says', async () => {
    const answers = await fiftyTimes((tries) => guess(`${newId()}@people.example`, elsewhere(tries)));

    expect(refusedFrom(answers)).toBe(6);
  });

  it('by asking codes for 50 accounts from one machine is told to wait at the 46th, whatever X-Forwarded-For says', async () => {
    const answers = await fiftyTimes((tries) => askFor(elsewhere(tries)));

    expect(refusedFrom(answers)).toBe(46);
    expect(answers.slice(45).map(waitOf)).toEqual(Array(5).fill(expect.any(Number)));
  });

  it('is told to wait after a restart too', async () => {
    await stage.restart({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' });

    const ofMachine = [waitOf(await guess(`${newId()}@people.example`)), waitOf(await askFor())];
    await forgetMachine();
    const atAccount = waitOf(await guess(besieged.email));

    expect([...ofMachine, atAccount]).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
  });

  it('is counted by the machine behind a trusted proxy, as the proxy saw it and not as the machine says', async () => {
    const from = (machine: string) => guess(`${newId()}@people.example`, { 'x-forwarded-for': machine });

    const liar: Answer[] = [];
    for (let tries = 1; tries <= 6; tries++) liar.push(await from(`198.51.100.${tries}, 203.0.113.9`));
    const neighbour = await from('203.0.113.10');

    expect(refusedFrom(liar)).toBe(6);
    expect(waitOf(neighbour)).toBeNull();
    expect(neighbour.text).toContain('SIGN_IN_REFUSED');
  });

  it('is not what a class of forty does that signs in behind one address, nor the class after it', async () => {
    await forgetMachine();
    const [students, next] = await Promise.all([aClass(), aClass()]);

    const asked = await askAll(students);
    const codes = await Promise.all(students.map(({ person }) => stage.mailed(person)));
    const signedIn = await Promise.all(students.map(({ email }, index) => guess(email, {}, codes[index]?.code)));
    const askedNext = await askAll(next);

    expect([...asked, ...askedNext].filter(({ status }) => status !== 200)).toEqual([]);
    expect(signedIn.filter(({ text }) => !text.includes('"token":"'))).toEqual([]);
  });

  it('asks for no more than five mails to one address', async () => {
    const { email } = await fresh();

    const answers: Answer[] = [];
    for (let times = 1; times <= 8; times++) answers.push(await stage.mutate(request, { input: { email } }));

    expect(refusedFrom(answers)).toBe(6);
  });
});

describe('Who has an account (H19)', () => {
  let machines = 0;

  /** Each asks from a machine of its own, so that no limit is in the way of the measurement. */
  const aMachine = () => ({ 'x-forwarded-for': `10.${Math.floor(machines / 250)}.${(machines += 1) % 250}.1` });
  const known = async () => {
    const email = `${newId()}@people.example`;
    await stage.mailed(await aPerson().at(email).in(stage.database));
    return email;
  };
  const unknown = () => Promise.resolve(`${newId()}@people.example`);

  /** An answer without what differs between any two of them. */
  const stable = ({ status, headers, text }: Answer) => ({
    ...{ status, text },
    headers: [...headers].filter(([name]) => name !== 'date'),
  });

  it.each([
    ['asks for a code', request, {}],
    ['tries a code', signIn, { code: '000000' }],
  ])('is not told by body, status or headers when somebody %s', async (_, mutation, input) => {
    const [one, other] = [await known(), await unknown()];
    const ask = async (email: string) =>
      stable(await stage.mutate(mutation, { headers: aMachine(), input: { email, ...input } }));

    expect(await ask(one)).toEqual(await ask(other));
  });

  it('is not told by the limits either', async () => {
    const codesOf = async (email: string) => {
      const codes: number[] = [];
      for (let times = 1; times <= 7; times++) {
        codes.push((await stage.mutate(request, { headers: aMachine(), input: { email } })).status);
      }
      return codes;
    };

    expect(await codesOf(await known())).toEqual(await codesOf(await unknown()));
  });

  it.each([
    ['asking for a code', request, {}],
    ['trying a code', signIn, { code: '000000' }],
  ])('is not told by the time of %s', async (_, mutation, input) => {
    const asking = (email: string) => () => stage.mutate(mutation, { headers: aMachine(), input: { email, ...input } });
    const pairs = () =>
      Promise.all(Array.from({ length: 35 }, async () => [asking(await known()), asking(await unknown())] as const));

    const { p, apart } = await timesApart(pairs);

    process.stdout.write(`H19: p = ${p.toFixed(3)}, medians ${apart.toFixed(2)} ms apart\n`);
    expect(p).toBeGreaterThan(0.01);
    expect(apart).toBeLessThan(10);
  });

  it('is not told to whoever invites: the answer is the same for a known and an unknown address', async () => {
    const coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(stage.database))
      .in(stage.database);
    const headers = bearer(await stage.signedIn(coordinator));
    const organisationId = globalId('Organisation', (await aNonprofit().in(stage.database)).id);
    const invite = async (email: string) => {
      const input = {
        idempotencyKey: newId(),
        organisationId,
        role: 'NONPROFIT_EDITOR',
        email,
        name: 'Zoé',
        locale: 'FR',
      };
      return stable(await stage.mutate('inviteMember { membership { role } userErrors { code } }', { headers, input }));
    };

    expect(await invite(await known())).toEqual(await invite(await unknown()));
  });
});

describe('An address written in several ways (H20)', () => {
  it('is one account for capitals, spaces and accents, another with a tag, and is marked when letters deceive', async () => {
    const coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(stage.database))
      .in(stage.database);
    const headers = bearer(await stage.signedIn(coordinator));
    const organisationId = globalId('Organisation', (await aNonprofit().in(stage.database)).id);
    const invite = async (email: string) => {
      const input = {
        idempotencyKey: newId(),
        organisationId,
        role: 'NONPROFIT_EDITOR',
        email,
        name: 'Zoé',
        locale: 'FR',
      };
      const { text } = await stage.mutate(
        'inviteMember { membership { role } emailMixesAlphabets userErrors { code } }',
        { headers, input },
      );
      if (text.includes('EMAIL_TAKEN')) return 'the same account';
      return text.includes('"emailMixesAlphabets":true') ? 'new, marked' : text.includes('"role"') ? 'new' : text;
    };

    const answers: string[] = [];
    const spellings = ['Zo\u00e9@X.example', 'zo\u00e9@x.example', ' zo\u00e9@x.example ', 'ZOE\u0301@x.example'];
    for (const email of [...spellings, 'zo\u00e9+1@x.example', 'zo\u0435@x.example']) answers.push(await invite(email));

    const same = 'the same account';
    expect(answers).toEqual(['new', same, same, same, 'new', 'new, marked']);
    expect(await stage.database.manager.countBy(User, { email: 'zo\u00e9@x.example' })).toBe(1);
  });
});
