import { describe, expect, it } from '@jest/globals';

import { DomainError } from '#libs/platform/errors/domain-error';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { allowedVerbs, type Lifecycle, nextStatus, verbsOf } from '#libs/platform/lifecycle/lifecycle';

type Guard = 'hasKey' | 'isDay';

const door: Lifecycle<'unlock' | 'lock' | 'seal', 'LOCKED' | 'OPEN' | 'SEALED', 'owner' | 'guest', Guard> = {
  unlock: {
    from: ['LOCKED'],
    to: 'OPEN',
    by: ['owner', 'guest'],
    requires: [
      { guard: 'hasKey', otherwise: 'NO_KEY' },
      { guard: 'isDay', otherwise: 'AT_NIGHT' },
    ],
  },
  lock: { from: ['OPEN'], to: 'LOCKED', by: ['owner'] },
  seal: { from: ['OPEN', 'LOCKED'], to: 'SEALED', by: ['owner'] },
};

const byDay = { hasKey: true, isDay: true };
const refusal = (code: string) => new DomainError('conflict', [{ code, path: [], params: {} }]);

describe('A lifecycle table', () => {
  it('leads to the status of its row', () => {
    const status = nextStatus(door, 'unlock', { status: 'LOCKED', relations: ['guest'], facts: byDay });

    expect(status).toBe('OPEN');
  });

  it('forbids a verb to those it never belongs to, before it tells anything of the status', () => {
    const attempt = () => nextStatus(door, 'lock', { status: 'SEALED', relations: ['guest'], facts: byDay });

    expect(attempt).toThrow(platformErrors.forbidden());
  });

  it('forbids every verb to somebody without a relation', () => {
    const situation = { status: 'LOCKED', relations: [], facts: byDay } as const;

    expect(() => nextStatus(door, 'unlock', situation)).toThrow(platformErrors.forbidden());
    expect(allowedVerbs(door, situation)).toEqual([]);
  });

  it('refuses a verb that the status does not allow, and tells which it does', () => {
    const refused = caught(() => nextStatus(door, 'lock', { status: 'LOCKED', relations: ['owner'], facts: byDay }));

    expect(refused).toEqual(platformErrors.invalidTransition('LOCKED', 'lock', ['unlock', 'seal']));
  });

  it('names the first condition that does not hold', () => {
    const at = (facts: Readonly<Record<Guard, boolean>>) =>
      caught(() => nextStatus(door, 'unlock', { status: 'LOCKED', relations: ['owner'], facts }));

    expect(at({ hasKey: false, isDay: false })).toEqual(refusal('NO_KEY'));
    expect(at({ hasKey: true, isDay: false })).toEqual(refusal('AT_NIGHT'));
  });

  it('allows what any of the relations allows, in the order of the table', () => {
    const at = (facts: Readonly<Record<Guard, boolean>>) =>
      allowedVerbs(door, { status: 'LOCKED', relations: ['guest', 'owner'], facts });

    expect(at(byDay)).toEqual(['unlock', 'seal']);
    expect(at({ hasKey: true, isDay: false })).toEqual(['seal']);
  });

  it('lists its verbs in its order', () => {
    expect(verbsOf(door)).toEqual(['unlock', 'lock', 'seal']);
  });
});

function caught(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}
