import { Environment } from '#libs/platform/config/environment';

/** An environment with the defaults and what a spec sets: `testEnvironment({ smtpUrl: mailbox.url })`. */
export function testEnvironment(settings: Partial<Environment> = {}): Environment {
  return Object.assign(new Environment(), settings);
}
