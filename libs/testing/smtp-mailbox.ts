import { EventEmitter, once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

import { readMail, type ReceivedMail } from '#libs/testing/received-mail';

/** A mail that the server keeps waiting for its answer. */
export interface HeldMail {
  /** Resolves once the mail is there. */
  readonly arrived: Promise<unknown>;
  /** Lets the server answer 250. */
  release(): void;
  /** Cuts the connection instead, without an answer. */
  cut(): void;
}

/** A real mail server on loopback whose answers a spec decides. What is not scripted is accepted. */
export interface Mailbox {
  /** For SMTP_URL. */
  readonly url: string;
  /** Accepted so far, in the order of acceptance. */
  readonly mails: readonly ReceivedMail[];
  /** Refuses the next recipient with this code, such as 451 (later, perhaps) or 550 (never). */
  refuseNext(code: number): void;
  /** Takes the next mail in whole, then cuts the connection without an answer. */
  dropNextAfterData(): void;
  /** Takes the next mail in whole and answers only when it is released. */
  holdNext(): HeldMail;
  /** Resolves with all mails once `count` of them were accepted. */
  waitFor(count: number): Promise<readonly ReceivedMail[]>;
  close(): Promise<void>;
}

/** What happens to a mail after its data. */
type Reaction = (accept: () => void, cut: () => void) => void;

const accepting: Reaction = (accept) => accept();

/** Opens a mailbox on that port, or on a free one. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const refusals: number[] = [];
  const reactions: Reaction[] = [];
  const arrivals = new EventEmitter().setMaxListeners(0);
  const sockets = new Map<number, Socket>();

  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession, answer: () => void) => {
    const raw = (await buffer(stream)).toString();
    const react = reactions.shift() ?? accepting;
    const accept = () => {
      mails.push(...session.envelope.rcptTo.map(({ address }) => readMail(address, raw)));
      answer();
      arrivals.emit('mail');
    };
    react(accept, () => sockets.get(session.remotePort)?.destroy());
  };

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onRcptTo: (_address, _session, callback) => callback(refusalOf(refusals.shift())),
    // A sender that dies inside its data leaves nothing to accept.
    onData: (stream, session, callback) => void receive(stream, session, () => callback()).catch(() => undefined),
  });
  server.on('error', () => undefined); // a connection that we cut, or that the sender's death cut
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');

  return {
    url: `smtp://127.0.0.1:${portOf(listening.address())}`,
    mails,
    refuseNext: (code) => void refusals.push(code),
    dropNextAfterData: () => void reactions.push((_accept, cut) => cut()),
    holdNext: () => hold(reactions, arrivals),
    waitFor: async (count) => {
      while (mails.length < count) await once(arrivals, 'mail');
      return mails;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function hold(reactions: Reaction[], arrivals: EventEmitter): HeldMail {
  const nothing = () => {};
  let waiting: { readonly accept: () => void; readonly cut: () => void } = { accept: nothing, cut: nothing };
  const arrived = once(arrivals, 'held');
  reactions.push((accept, cut) => {
    waiting = { accept, cut };
    arrivals.emit('held');
  });
  return { arrived, release: () => waiting.accept(), cut: () => waiting.cut() };
}

function refusalOf(code: number | undefined): Error | null {
  return code === undefined ? null : Object.assign(new Error('as the spec asks'), { responseCode: code });
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || !address) throw new Error('The mailbox has no port');
  return address.port;
}
