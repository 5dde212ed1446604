import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Objective } from '#libs/matching/problem';

/** What an objective that was tried out beforehand came to. */
export interface DemoMode {
  readonly objective: Objective;
  /** How many students got their first, second, … choice. */
  readonly profile: readonly number[];
}

/** The results that the staff of the demo held side by side before it asked for one. */
export function demoModes(useCases: INestApplicationContext): Promise<DemoMode[]> {
  return useCases.get(DataSource).query<DemoMode[]>(
    `SELECT objective, outcome->'profile' AS profile
       FROM matching_run WHERE kind = 'SIMULATION' AND status = 'SUCCEEDED'
      ORDER BY objective`,
  );
}
