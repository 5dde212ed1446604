import 'reflect-metadata';

import { parseArgs } from 'node:util';

import { isEmail } from 'class-validator';

import { CommandError } from './command-error.js';
import { isRefusal } from './demo/is-refusal.js';
import { runCommand } from './run-command.js';
import { runningEnvironment } from './running-environment.js';
import { withUseCases } from './use-cases.module.js';
import { CreateCoordinator } from '#libs/identity/use-cases/create-coordinator';

const usage = 'npm run create-coordinator -- EMAIL [--name NAME] [--operator NAME] [--locale fr|en]';

/** Makes the first person of a real installation, who signs in with a code by mail and invites the others. */
async function createCoordinator(): Promise<number> {
  const options = { name: { type: 'string' }, operator: { type: 'string' }, locale: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [email = ''] = positionals;
  if (!isEmail(email)) throw new CommandError(`Give the e-mail address of the coordinator: ${usage}`);

  const environment = await runningEnvironment();
  const { name = email, operator = 'Passerelle', locale } = values;
  const person = { email, name, locale: locale === 'en' ? ('en' as const) : ('fr' as const) };
  await withUseCases(environment, (useCases) =>
    useCases
      .get(CreateCoordinator)
      .execute({ ...person, timeZone: environment.defaultTimeZone, operatorName: operator }),
  ).catch((error: unknown) => {
    throw isRefusal(error, 'EMAIL_TAKEN') ? new CommandError(`${email} is a coordinator already.`) : error;
  });
  process.stdout.write(`${email} is a coordinator. The invitation by mail says how to sign in.\n`);
  return 0;
}

await runCommand(createCoordinator);
