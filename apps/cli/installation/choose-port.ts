import { CommandError } from '../command-error.js';
import { findFreePort } from '#libs/platform/embedded-postgres/free-port';

const defaultPort = 3000;
const portsTried = 5;

/** The configured port, which must then be free; else the first free one from 3000 on. */
export async function choosePort(): Promise<number> {
  const configured = process.env['PORT'];
  if (!configured) return findFreePort(defaultPort);

  const port = Number(configured);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new CommandError(`PORT=${configured} is not a port.`);
  if ((await findFreePort(port)) === port) return port;
  throw new CommandError(`Port ${port} (PORT) is taken. Stop what uses it, or set PORT to another.`);
}

/**
 * Starts something on the port that `choosePort` gives. When another program takes the port between the look and the
 * start, which then rejects, the next choice is tried.
 */
export async function startOnPort<Started>(start: (port: number) => Promise<Started>): Promise<Started> {
  for (let tried = 1; ; tried += 1) {
    const port = await choosePort();
    try {
      return await start(port);
    } catch (error) {
      const isTaken = (await findFreePort(port)) !== port;
      if (!isTaken || tried === portsTried) throw error;
    }
  }
}
