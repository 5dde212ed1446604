import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { type Answer, bearer, cookieOf, openSignInStage, type SignInStage } from './sign-in-stage.js';
import type { PersonActor } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { newId } from '#libs/platform/ids/new-id';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { aPerson } from '#libs/testing/builders/a-person';

jest.setTimeout(60_000);

const who = '{ me { id } }';
const isSignedIn = ({ status, text }: Answer) => status === 200 && text.includes('"me":{"id"');

let stage: SignInStage;
beforeAll(async () => {
  stage = await openSignInStage();
});
afterAll(() => stage.close());

describe('A sign-in link or code in wrong hands (H17)', () => {
  let email: string;
  let person: PersonActor;

  beforeEach(async () => {
    email = `${newId()}@people.example`;
    person = await aPerson().at(email).in(stage.database);
  });

  const confirm = (token: string, headers = {}) => stage.form('/sign-in', { token }, headers);
  const signIn = (code: string, headers: Record<string, string> = {}, inCookie = true) =>
    stage.mutate('signIn { session { token expiresAt } userErrors { code } }', {
      headers,
      input: { email, code, inCookie },
    });

  it('is not used up by a mail scanner that opens it with HEAD and GET, ten times', async () => {
    const { token } = await stage.mailed(person);

    const looks: Answer[] = [];
    for (let times = 1; times <= 5; times++) {
      looks.push(await stage.page(`/sign-in?token=${token}`, { method: 'HEAD' }));
      looks.push(await stage.page(`/sign-in?token=${token}`, { headers: { purpose: 'prefetch' } }));
    }
    const confirmed = await confirm(token);

    expect(looks.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(looks.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
    expect(confirmed.status).toBe(200);
    expect(isSignedIn(await stage.query(who, { cookie: cookieOf(confirmed) }))).toBe(true);
  });

  it('opens a page that runs no script, is kept nowhere, and tells its address to nobody', async () => {
    const { token } = await stage.mailed(person);

    const { headers, text } = await stage.page(`/sign-in?token=${token}`, { headers: { 'accept-language': 'en' } });
    const french = await stage.page(`/sign-in?token=${token}`, { headers: { 'accept-language': 'fr' } });

    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    expect(text).not.toContain('<script');
    expect(text).toContain('<form method="post" action="sign-in">');
    expect([text.includes('<html lang="en">'), french.text.includes('<html lang="fr">')]).toEqual([true, true]);
  });

  it('works once: the second press finds a plain page and no session', async () => {
    const { token } = await stage.mailed(person);
    await confirm(token);

    const second = await confirm(token, { 'accept-language': 'en' });
    const look = await stage.page(`/sign-in?token=${token}`);

    expect([second.status, look.status]).toEqual([410, 410]);
    expect(second.text).toContain('This link no longer works');
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it('is refused after ten minutes, after a newer mail, and when it was made up, with the same page', async () => {
    const old = await stage.mailed(person);
    await stage.database.manager.update(SignInCode, { userId: person.id }, { expiresAt: new Date(Date.now() - 1) });
    const afterTenMinutes = await confirm(old.token);
    const code = await signIn(old.code);
    const outdated = await stage.mailed(person);
    const newest = await stage.mailed(person);

    const answers = [afterTenMinutes, await confirm(outdated.token), await confirm('x'.repeat(43)), await confirm('')];

    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 410]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(code.text).toContain('SIGN_IN_REFUSED');
    expect((await confirm(newest.token)).status).toBe(200);
  });

  it('leaves the device that asked its code, when the link is opened on another and not confirmed there', async () => {
    const { token, code } = await stage.mailed(person);

    await stage.page(`/sign-in?token=${token}`, { headers: { 'user-agent': 'Another device' } });
    const here = await signIn(code);
    const there = await confirm(token, { 'user-agent': 'Another device' });

    expect(isSignedIn(await stage.query(who, { cookie: cookieOf(here) }))).toBe(true);
    expect(there.status).toBe(410);
  });

  it('signs nobody in through a form of another site', async () => {
    const { token } = await stage.mailed(person);

    const fromElsewhere = await confirm(token, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' });

    expect([fromElsewhere.status, fromElsewhere.headers.getSetCookie()]).toEqual([403, []]);
    expect((await confirm(token, { 'sec-fetch-site': 'same-origin', origin: 'null' })).status).toBe(200);
  });

  it('never adopts a session that the attacker planted: a new token is given, and the earlier one ends', async () => {
    const { token } = await stage.mailed(person);
    const planted = `passerelle_session=${'a'.repeat(43)}`;
    const first = cookieOf(await confirm(token, { cookie: planted }));
    const { code } = await stage.mailed(person);
    const second = cookieOf(await signIn(code, { cookie: first }));

    expect(new Set([planted, first, second]).size).toBe(3);
    expect(isSignedIn(await stage.query(who, { cookie: planted }))).toBe(false);
    expect(isSignedIn(await stage.query(who, { cookie: first }))).toBe(false);
    expect(isSignedIn(await stage.query(who, { cookie: second }))).toBe(true);
  });

  it('gives a cookie that no script reads and no other site sends, and no token beside it', async () => {
    const { code } = await stage.mailed(person);

    const answer = await signIn(code);

    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^passerelle_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/),
    ]);
    expect(answer.text).toContain('"token":null');
  });

  it('ends with the sign-out, everywhere', async () => {
    const token = await stage.signedIn(person);
    const before = await stage.query(who, bearer(token));

    const out = await stage.mutate('signOut { userErrors { code } }', {
      headers: { cookie: `passerelle_session=${token}` },
    });

    expect(isSignedIn(before)).toBe(true);
    expect(out.headers.getSetCookie()).toEqual([expect.stringContaining('passerelle_session=; ')]);
    expect((await stage.query(who, bearer(token))).status).toBe(401);
  });

  it('ends on the devices that their person revokes, and nobody else can', async () => {
    const [phone, laptop] = [await stage.signedIn(person), await stage.signedIn(person)];
    const other = await stage.signedIn(await aPerson().in(stage.database));
    const list = await stage.query('{ mySessions { id isCurrent } }', bearer(laptop));
    const phoneId = /"id":"([^"]+)","isCurrent":false/.exec(list.text)?.[1];
    const revoke = (token: string) =>
      stage.mutate('revokeSession { userErrors { code } }', { headers: bearer(token), input: { sessionId: phoneId } });

    const byOther = await revoke(other);
    await revoke(laptop);
    const left = await stage.query(who, bearer(phone));
    await stage.mutate('revokeAllSessions { userErrors { code } }', { headers: bearer(laptop) });

    expect(byOther.text).toContain('NOT_FOUND');
    expect([left.status, (await stage.query(who, bearer(laptop))).status]).toEqual([401, 401]);
    expect(isSignedIn(await stage.query(who, bearer(other)))).toBe(true);
  });

  it('loses a right with the role: the next request of an open session has it no more', async () => {
    const operator = await anOperator().in(stage.database);
    const coordinator = await aPerson().as('COORDINATOR', operator).in(stage.database);
    const token = await stage.signedIn(coordinator);
    const organisations = () => stage.query('{ organisations(first: 5) { edges { node { id } } } }', bearer(token));
    const before = await organisations();

    await stage.database.manager.delete(Membership, { userId: coordinator.id });

    expect(before.text).toContain('"node"');
    expect((await organisations()).text).not.toContain('"node"');
  });
});

describe('A session token that is not right (H16)', () => {
  it('is refused with 401 and the same words, whatever is wrong with it', async () => {
    const person = await aPerson().in(stage.database);
    const token = await stage.signedIn(person);
    const ended = await stage.signedIn(person);
    await stage.mutate('signOut { userErrors { code } }', { headers: bearer(ended) });
    const { createHash } = await import('node:crypto');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"1"}').toString('base64url')}.`;
    const wrong: readonly Record<string, string>[] = [
      {},
      bearer(token.slice(0, -1)),
      bearer(`${token}A`),
      bearer(token.toUpperCase()),
      bearer(ended),
      bearer(createHash('sha256').update(token).digest('hex')),
      bearer(unsigned),
      bearer("' OR 1=1 --"),
      { authorization: `Basic ${token}` },
      { cookie: `passerelle_session=${token.slice(1)}` },
      { cookie: `passerelle_session=${token}x; other=1` },
      { authorization: 'Bearer nonsense', cookie: `passerelle_session=${token}` },
    ];

    const answers: Answer[] = [];
    for (const headers of wrong) answers.push(await stage.query(who, headers));

    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 401));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(isSignedIn(await stage.query(who, bearer(token)))).toBe(true);
  });
});

describe('A session cookie on https (H17)', () => {
  beforeAll(() => stage.restart({ PUBLIC_URL: 'https://passerelle.example' }));

  it('is bound to the host and never sent in the clear; the name without the prefix is worth nothing', async () => {
    const person = await aPerson().in(stage.database);
    const { token } = await stage.mailed(person);

    const confirmed = await stage.form('/sign-in', { token });
    const [, value = ''] = cookieOf(confirmed).split('=');

    expect(confirmed.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-passerelle_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=/),
    ]);
    expect(isSignedIn(await stage.query(who, { cookie: `__Host-passerelle_session=${value}` }))).toBe(true);
    expect(isSignedIn(await stage.query(who, { cookie: `passerelle_session=${value}` }))).toBe(false);
  });

  it('opens nothing to the simple requests of another site (CSRF)', async () => {
    const person = await aPerson().in(stage.database);
    const cookie = `__Host-passerelle_session=${await stage.signedIn(person)}`;
    const query = 'mutation { revokeAllSessions { userErrors { code } } }';
    const simple: readonly RequestInit[] = [
      { method: 'POST', headers: { cookie, 'content-type': 'text/plain' }, body: JSON.stringify({ query }) },
      { method: 'POST', headers: { cookie }, body: new URLSearchParams({ query }) },
      { method: 'GET', headers: { cookie } },
    ];

    const answers: Answer[] = [];
    for (const init of simple) {
      const path = init.method === 'GET' ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql';
      answers.push(await stage.page(path, init));
    }

    expect(answers.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
    expect(isSignedIn(await stage.query(who, { cookie }))).toBe(true);
  });
});
