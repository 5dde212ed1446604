import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { demoActor } from './demo-actors.js';
import { demoPeople } from './demo-people.js';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { type AlgorithmNotice, algorithmNotice } from '#libs/matching-runs/notice/algorithm-notice';
import { AlgorithmNoticeReadModel } from '#libs/matching-runs/notice/algorithm-notice.read-model';
import { Enrolment } from '#libs/schools/enrolment.entity';

/** What one student reads of the algorithm behind their place, without what differs from one demo to the next. */
export interface DemoNotice extends Pick<AlgorithmNotice, 'mention' | 'operations'> {
  /** What was known, and its source. */
  readonly data: readonly string[];
}

/** In French, for the Explorer whom one signs in as. */
export async function demoNotice(useCases: INestApplicationContext): Promise<DemoNotice> {
  const { email } = demoPeople.explorer;
  const explorer = await demoActor(useCases, email);
  const where = { user: { email } };
  const { id } = await useCases.get(DataSource).manager.findOneOrFail(Enrolment, { where });
  const places = await useCases.get(MatchingRunsReadModel).assignmentsOf(explorer, [id]);
  const ids = places.map((place) => place.id);
  const [facts] = await useCases.get(AlgorithmNoticeReadModel).factsOf(explorer, ids);
  if (!facts) throw new Error(`Nothing is told of the place of ${email}`);
  const { mention, operations, data } = algorithmNotice('fr', facts, new Map());
  return { mention, data: data.map(({ name, source }) => `${name} : ${source}`), operations };
}
