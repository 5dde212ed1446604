import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager, Like } from 'typeorm';

import { RequestSignInCode } from '#libs/identity/use-cases/request-sign-in-code';
import { User } from '#libs/identity/user.entity';

/** People who wait for a mail while the worker has other work. */
export interface SignInsMeanwhile {
  readonly asked: number;
  /** Seconds from the question to the acceptance by the mail server; of those without a mail yet, up to now. */
  readonly longestWait: number;
}

const everyMs = 1_000;

/** Lets one student after the other ask for a code to sign in, each second, until the work is done. */
export async function whileStudentsSignIn(
  useCases: INestApplicationContext,
  work: () => Promise<unknown>,
): Promise<void> {
  const students = await useCases.get(DataSource).manager.find(User, { where: { email: Like('student-%') } });
  const asking = useCases.get(RequestSignInCode);
  const done = work().then(() => 'done' as const);
  for (const { email } of students) {
    // From a machine of their own: the limits are not what is measured.
    await asking.execute({ email, from: email });
    if ((await Promise.race([done, nextTurn()])) === 'done') return;
  }
  await done;
}

/** Two queues have had each: one plans the mail, the other sends it. */
export async function signInsMeanwhile(manager: EntityManager): Promise<SignInsMeanwhile> {
  const [row] = await manager.query<SignInsMeanwhile[]>(
    `SELECT count(*)::int AS asked,
            coalesce(max(extract(epoch FROM coalesce(mailed.acknowledged_at, now()) - asked.occurred_at)), 0)::float8 AS "longestWait"
       FROM outbox_event asked
       LEFT JOIN notification ON notification.event_id = asked.id
       LEFT JOIN outbox_event mailed ON mailed.subject_id = notification.id AND mailed.name = 'notification.plan'
      WHERE asked.name = 'sign-in-code.request'`,
  );
  return row ?? { asked: 0, longestWait: 0 };
}

function nextTurn(): Promise<'next'> {
  return new Promise((resolve) => setTimeout(() => resolve('next'), everyMs));
}
