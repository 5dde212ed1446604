import { demoReport, type DemoReport } from './demo-report.js';
import { assertDemoIsSafe } from './demo-safety.js';
import { loadDemo } from './load-demo.js';
import { runDemoMatching } from './run-demo-matching.js';
import type { Installation } from '../installation/installation.js';
import { withUseCases } from '../use-cases.module.js';
import { loadEnvironment } from '#libs/platform/config/environment';

/** Plays the demo in an installation, or finds it played already, and gives its figures. */
export async function playDemo(installation: Installation, progress: (step: string) => void): Promise<DemoReport> {
  const { databaseUrl, smtpUrl } = installation;
  assertDemoIsSafe(smtpUrl);
  const environment = loadEnvironment({ ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl });
  return withUseCases(environment, async (useCases) => {
    const cohort = await loadDemo(useCases, progress);
    const run = await runDemoMatching(useCases, cohort, progress);
    return demoReport(useCases, run);
  });
}
