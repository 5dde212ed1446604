import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';

/** The figures of the demo: none depends on the time or the machine. */
export interface DemoReport {
  readonly needs: { readonly submitted: number; readonly selected: number; readonly refused: number };
  readonly students: number;
  readonly placed: number;
  readonly unplaced: number;
  /** How many students got their first, second, … choice. */
  readonly profile: readonly number[];
  readonly worstRank: number | null;
  readonly projects: { readonly running: number; readonly closed: number };
  readonly mentors: number;
  readonly mails: { readonly delivered: number; readonly failed: number };
  readonly status: string;
  readonly engineVersion: string | null;
}

interface Counts {
  readonly submitted: number;
  readonly selected: number;
  readonly refused: number;
  readonly mentors: number;
  readonly delivered: number;
  readonly failed: number;
}

export async function demoReport(useCases: INestApplicationContext, run: MatchingRun): Promise<DemoReport> {
  const { outcome } = run;
  if (!outcome) throw new Error('The matching run of the demo has no outcome');
  const { submitted, selected, refused, mentors, delivered, failed } = await countsOf(useCases.get(DataSource));
  const { students, placed, worstRank } = outcome.metrics;
  const running = outcome.projects.filter(({ status }) => status === 'RUNNING').length;
  return {
    needs: { submitted, selected, refused },
    students,
    placed,
    unplaced: outcome.unassigned.length,
    profile: outcome.profile,
    worstRank,
    projects: { running, closed: outcome.projects.length - running },
    mentors,
    mails: { delivered, failed },
    status: run.status,
    engineVersion: run.engineVersion,
  };
}

async function countsOf(database: DataSource): Promise<Counts> {
  const [counts] = await database.query<Counts[]>(
    `SELECT (SELECT count(*)::int FROM need_submission WHERE submitted_at IS NOT NULL) AS submitted,
            (SELECT count(*)::int FROM need_submission WHERE status = 'SELECTED') AS selected,
            (SELECT count(*)::int FROM need_submission WHERE status = 'REFUSED') AS refused,
            (SELECT count(*)::int FROM mentor_profile) AS mentors,
            (SELECT count(*)::int FROM notification WHERE status = 'SENT') AS delivered,
            (SELECT count(*)::int FROM notification WHERE status = 'FAILED') AS failed`,
  );
  if (!counts) throw new Error('The database did not count');
  return counts;
}
