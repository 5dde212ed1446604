import { setTimeout as delay } from 'node:timers/promises';

import { demoPeople } from '../demo/demo-people.js';
import type { DemoStep } from '../demo/demo-steps.js';
import { playDemo } from '../demo/play-demo.js';
import type { Installation } from '../installation/installation.js';
import { withUseCases } from '../use-cases.module.js';
import { type RequestFigures, startClosedLoop, type TypicalQuery } from './closed-loop.js';
import type { SizeFigures } from './load-report.js';
import { scaledEdition } from './scaled-edition.js';
import { StageClock } from './stage-times.js';
import { OpenDemoSession } from '#libs/identity/use-cases/open-demo-session';
import { loadEnvironment } from '#libs/platform/config/environment';

const limitMs = 600_000;
const afterwardsMs = 5_000;

/** Plays the demo so many times over, while callers ask the api for what people look at most. */
export async function runLoad(
  installation: Installation,
  times: number,
  progress: (step: DemoStep) => void,
): Promise<SizeFigures> {
  const clock = new StageClock();
  const loop = new LoopDuring(installation);
  const onStep = (step: DemoStep) => {
    clock.begin(step);
    progress(step);
    if (step === 'runs') loop.start();
    if (step === 'mails') loop.stop();
  };
  const report = await playDemo(installation, scaledEdition(times), { onStep, limitMs });
  const stages = clock.end();
  const whileMatching = await loop.figures();
  const afterwards = startClosedLoop(installation.apiUrl, await typicalQueries(installation));
  await delay(afterwardsMs);
  return { times, report, stages, requests: { whileMatching, afterwards: await afterwards.stop() } };
}

/** A loop that begins and ends with steps, which do not wait for it. */
class LoopDuring {
  private outcome: Promise<RequestFigures> = Promise.reject(new Error('The loop was not started'));
  private end: () => void = () => undefined;

  constructor(private readonly installation: Installation) {
    this.outcome.catch(() => undefined);
  }

  start(): void {
    const ended = new Promise<void>((resolve) => (this.end = resolve));
    this.outcome = this.run(ended);
  }

  stop(): void {
    this.end();
  }

  figures(): Promise<RequestFigures> {
    return this.outcome;
  }

  private async run(ended: Promise<void>): Promise<RequestFigures> {
    const loop = startClosedLoop(this.installation.apiUrl, await typicalQueries(this.installation));
    await ended;
    return loop.stop();
  }
}

async function typicalQueries({ databaseUrl, smtpUrl }: Installation): Promise<TypicalQuery[]> {
  const environment = loadEnvironment({ ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl });
  const [teacher, coordinator] = await withUseCases(environment, (useCases) => {
    const tokenOf = async (email: string) => (await useCases.get(OpenDemoSession).execute(email)).token;
    return Promise.all([tokenOf(demoPeople.teacher.email), tokenOf(demoPeople.coordinator.email)]);
  });
  return [
    { name: 'catalogue', query: '{ projects(first: 20) { edges { node { title status organisation { name } } } } }' },
    { name: 'who I am', query: '{ me { name } }', token: teacher },
    { name: 'my cohorts', query: '{ cohorts(first: 20) { edges { node { name status } } } }', token: teacher },
    { name: 'all cohorts', query: '{ cohorts(first: 20) { edges { node { name status } } } }', token: coordinator },
  ];
}
