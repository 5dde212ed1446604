import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The line between a process and its database, on which answers can be kept waiting. */
export interface DatabaseLine {
  /** The address of the database by way of this line. */
  readonly url: string;
  /** From now on, whoever begins a transaction hears nothing more: their sessions stand open in it. */
  holdTransactions(): void;
  /** How many sessions hear nothing. */
  held(): number;
  /** Lets everybody hear what was said meanwhile, up to the end of the line. */
  release(): void;
  close(): Promise<void>;
}

export async function openDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const { hostname, port } = new URL(databaseUrl);
  const held = new Map<Socket, Socket>();
  const sockets = new Set<Socket>();
  let isHolding = false;

  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined); // an end that the other side did not wait for
    }
    client.on('data', (words) => {
      if (isHolding && words.includes('START TRANSACTION')) hold(database, client);
      database.write(words);
    });
    client.on('close', () => database.destroy());
    database.pipe(client);
  });

  const hold = (database: Socket, client: Socket) => {
    database.unpipe(client).pause();
    held.set(database, client);
  };
  const release = () => {
    isHolding = false;
    for (const [database, client] of held) database.pipe(client);
    held.clear();
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: throughPort(databaseUrl, server.address()),
    holdTransactions: () => void (isHolding = true),
    held: () => held.size,
    release,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function throughPort(databaseUrl: string, address: { readonly port: number } | string | null): string {
  if (typeof address !== 'object' || !address) throw new Error('The line has no port');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${address.port}`;
  return url.href;
}
