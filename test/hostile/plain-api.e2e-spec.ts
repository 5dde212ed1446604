import { afterAll, beforeAll, jest } from '@jest/globals';

import { unexpectedErrors } from './api-errors.story.js';
import { explorer } from './api-explorer.story.js';
import { harmfulInput } from './api-input.story.js';
import { queriesThatAskTooMuch } from './api-limits.story.js';
import { graphqlOverHttp } from './api-over-http.story.js';
import { repetitions } from './api-repeats.story.js';
import { followingAMatching } from './api-subscription.story.js';
import { listedOrigin, pagesOfOthers } from './api-web.story.js';
import { homePage } from './home-page.story.js';
import { type HostileApi, startHostileApi } from './hostile-api.js';
import { frenchIdentifiers } from './identifiers.story.js';
import { torturedImports } from './imports.story.js';
import { publicationsAtOnce } from './publications.story.js';
import { oneClickUnsubscribing } from './unsubscribe.story.js';

jest.setTimeout(120_000);

/** One after the other on one api and one database; to start both for each story took most of the time. */
let api: HostileApi;
beforeAll(async () => {
  api = await startHostileApi({ CORS_ORIGINS: `https://other.example, ${listedOrigin}` });
});
afterAll(() => api.stop());

const stories: readonly ((running: () => HostileApi) => void)[] = [
  homePage,
  graphqlOverHttp,
  queriesThatAskTooMuch,
  explorer,
  harmfulInput,
  frenchIdentifiers,
  pagesOfOthers,
  oneClickUnsubscribing,
  followingAMatching,
  repetitions,
  publicationsAtOnce,
  torturedImports,
  // Takes tables away, so it is the last.
  unexpectedErrors,
];
for (const story of stories) story(() => api);
