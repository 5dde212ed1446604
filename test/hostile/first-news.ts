import { subscribe } from '#libs/testing/subscription';

import type { Identity } from '../permissions.matrix.js';
import type { PermissionStage } from './permission-stage.js';

/** What somebody hears first of a subscription, in a word of the matrix. */
export async function firstNews(stage: PermissionStage, identity: Identity, query: string): Promise<string> {
  const { answers, end } = subscribe(stage.url, await stage.headersOf(identity), { query });
  const heard: string = await answers.next().then(
    (news) => JSON.stringify(news),
    (error: unknown) => JSON.stringify(error),
  );
  await end();
  return /"code":"(\w+)"/.exec(heard)?.[1] ?? 'allowed';
}
