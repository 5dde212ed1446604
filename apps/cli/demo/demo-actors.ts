import type { INestApplicationContext } from '@nestjs/common';

import type { PersonActor } from '#libs/identity/actor';
import { SessionActor } from '#libs/identity/session-actor';
import { OpenDemoSession } from '#libs/identity/use-cases/open-demo-session';

/** Signs a person of the demo in, as the api would know them. */
export async function demoActor(useCases: INestApplicationContext, email: string): Promise<PersonActor> {
  const { token } = await useCases.get(OpenDemoSession).execute(email);
  const actor = await useCases.get(SessionActor).find(token);
  if (!actor) throw new Error(`The session of ${email} was not found`);
  return actor;
}
