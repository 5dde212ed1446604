import { afterAll, beforeAll, jest } from '@jest/globals';

import { exhaustedPool } from './exhausted-pool.story.js';
import { FaultStage } from './fault-stage.js';
import { difficultJobs } from './jobs.story.js';
import { longMatching } from './long-matching.story.js';
import { difficultMailServer } from './mail-server.story.js';
import { howItIsDoing } from './operations.story.js';
import { relayOfTheOutbox } from './outbox-relay.story.js';
import { stoppingGently } from './stopping.story.js';

jest.setTimeout(90_000);

/** One after the other on one api and one database; each story starts the workers that it ends. */
let stage: FaultStage;
beforeAll(async () => {
  stage = await FaultStage.open();
  await stage.startApi();
});
afterAll(() => stage.close());

const stories: readonly ((running: () => FaultStage) => void)[] = [
  howItIsDoing,
  relayOfTheOutbox,
  difficultMailServer,
  difficultJobs,
  longMatching,
  exhaustedPool,
  stoppingGently,
];
for (const story of stories) story(() => stage);
