import { join, resolve } from 'node:path';

import { type ChildProgram, startChild } from './child-process.js';
import { startOnPort } from './choose-port.js';
import { endOf, SupervisedChild } from './supervised-child.js';

/** What the programs run on. */
export interface Surroundings {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly dataFolder: string;
  readonly tell: (line: string) => void;
}

/** Api and worker. */
export interface Apps {
  readonly url: string;
  /** Resolves with its name when one of them ends for good that nobody asked to end. */
  readonly partEnded: Promise<string>;
  stop(): Promise<void>;
}

/** A job that ends its worker is given up after four ends, which the fifth outlives. */
const supervision = { restarts: 5, withinMs: 600_000 };

/** Starts both, on the port of PORT or a free one. */
export function startApps(surroundings: Surroundings): Promise<Apps> {
  return startOnPort((port) => startOn(port, surroundings));
}

/** Side by side; when one does not start, the other is stopped. */
async function startOn(port: number, { databaseUrl, smtpUrl, dataFolder, tell }: Surroundings): Promise<Apps> {
  const url = process.env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, PORT: `${port}`, PUBLIC_URL: url };
  const programOf = (app: 'api' | 'worker'): ChildProgram => {
    const path = resolve(import.meta.dirname, '..', '..', app, 'main.js');
    return { name: `The ${app}`, path, env, logFile: join(dataFolder, `${app}.log`) };
  };
  const starting = [
    startChild(programOf('api')).then((api) => ({
      ...{ stop: () => api.stop(), ended: endOf(api.process).then(() => api.name) },
    })),
    SupervisedChild.start(programOf('worker'), { ...supervision, tell }).then((worker) => ({
      ...{ stop: () => worker.stop(), ended: worker.gaveUp },
    })),
  ];
  const stop = async () => {
    for (const started of await Promise.allSettled(starting))
      if (started.status === 'fulfilled') await started.value.stop();
  };
  try {
    const parts = await Promise.all(starting);
    return { url, partEnded: Promise.race(parts.map(({ ended }) => ended)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
