import { describe, expect, it } from '@jest/globals';

import { machineOf, signingDeviceOf } from './signing-device.js';

describe('The machine behind a network address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:DB8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (ip, machine) => {
    expect(machineOf(ip)).toBe(machine);
  });

  it('is told with what the browser calls itself', () => {
    const request = { ip: '203.0.113.7', headers: { 'user-agent': 'Firefox' } };

    expect(signingDeviceOf(request)).toEqual({ from: '203.0.113.7', device: 'Firefox' });
  });
});
