import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';

const timeoutMs = 1_000;

export interface Greeting {
  /** What to say first; a mail server speaks first. */
  readonly say?: string;
  readonly expect: RegExp;
}

/** Whether the server at an address answers as one of its kind within a second. Never rejects. */
export function answers(address: string, { say, expect }: Greeting): Promise<boolean> {
  const { protocol, hostname, port } = new URL(address);
  const target = { host: hostname, port: Number(port) || (defaultPorts[protocol] ?? 0) };
  const socket = encrypted.has(protocol) ? connectTls({ ...target, servername: hostname }) : connectPlain(target);
  return new Promise((resolve) => {
    const conclude = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(timeoutMs, () => conclude(false));
    socket.on('error', () => conclude(false));
    socket.on('close', () => conclude(false));
    socket.once('data', (data: Buffer) => conclude(expect.test(data.toString())));
    if (say) socket.write(say);
  });
}

const encrypted: ReadonlySet<string> = new Set(['rediss:', 'smtps:']);
const defaultPorts: Readonly<Record<string, number>> = { 'redis:': 6379, 'rediss:': 6379, 'smtp:': 25, 'smtps:': 465 };
