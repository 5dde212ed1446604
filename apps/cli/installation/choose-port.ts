import { CommandError } from '../command-error.js';
import { findFreePort } from '#libs/platform/embedded-postgres/free-port';

const defaultPort = 3000;

/** The configured port, which must then be free; else the first free one from 3000 on. */
export async function choosePort(): Promise<number> {
  const configured = process.env['PORT'];
  if (!configured) return findFreePort(defaultPort);

  const port = Number(configured);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new CommandError(`PORT=${configured} is not a port.`);
  if ((await findFreePort(port)) === port) return port;
  throw new CommandError(`Port ${port} (PORT) is taken. Stop what uses it, or set PORT to another.`);
}
