import { type Environment, EnvironmentError, loadEnvironment } from '#libs/platform/config/environment';

/** The environment for the start of a process; a bad one is told in plain lines, without a stack, and ends it. */
export function environmentOrExit(): Environment {
  try {
    return loadEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`The environment is not right:\n${error.message}\n`);
    process.exit(1);
  }
}
