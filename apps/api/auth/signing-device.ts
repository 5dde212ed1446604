import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';

import type { SigningDevice } from '#libs/identity/open-session';

/** What the limits and the list of devices know of who asks. */
export function signingDeviceOf(request: Pick<FastifyRequest, 'ip' | 'headers'>): SigningDevice {
  return { from: machineOf(request.ip), device: request.headers['user-agent'] };
}

/** One machine has one IPv4 address, but a whole /64 of IPv6. Behind a trusted proxy, Fastify gives the right one. */
export function machineOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  return isIPv6(ip) ? groupsOf(ip).slice(0, 4).join(':') : ip;
}

/** The eight groups of an IPv6 address, `::` written out. */
function groupsOf(ip: string): string[] {
  const [head = '', tail] = ip.toLowerCase().replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(tail === undefined ? 0 : between).fill('0'), ...after];
}
