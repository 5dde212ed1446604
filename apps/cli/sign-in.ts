import 'reflect-metadata';

import { CommandError } from './command-error.js';
import { demoPeople, isDemoRole } from './demo/demo-people.js';
import { isRefusal } from './demo/is-refusal.js';
import { runCommand } from './run-command.js';
import { runningEnvironment } from './running-environment.js';
import { withUseCases } from './use-cases.module.js';
import { OpenDemoSession } from '#libs/identity/use-cases/open-demo-session';

/** `npm run sign-in -- ROLE`: prints a fresh token of a person of the demo, alone on standard output. */
async function signIn(): Promise<number> {
  const [role = ''] = process.argv.slice(2);
  if (!isDemoRole(role))
    throw new CommandError(`Say as whom: npm run sign-in -- ${Object.keys(demoPeople).join(' | ')}`);

  const { email } = demoPeople[role];
  const { token } = await withUseCases(await runningEnvironment(), (useCases) =>
    useCases.get(OpenDemoSession).execute(email),
  ).catch((error: unknown) => {
    throw isRefusal(error, 'NOT_FOUND')
      ? new CommandError('The demo is not loaded here. Start it with: npm start')
      : error;
  });
  process.stdout.write(`${token}\n`);
  return 0;
}

await runCommand(signIn);
