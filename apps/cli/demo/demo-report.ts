import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { demoFairness, type DemoFairness } from './demo-fairness.js';
import { demoModes, type DemoMode } from './demo-modes.js';
import { demoNotice, type DemoNotice } from './demo-notice.js';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';

/** The figures of the demo: none depends on the time or the machine. */
export interface DemoReport {
  readonly needs: Readonly<Record<'submitted' | 'selected' | 'waitlisted' | 'refused', number>>;
  readonly schools: number;
  readonly cohorts: number;
  /** Of all enrolled: those who left before the matching, and of the others those without a ballot. */
  readonly enrolments: Readonly<Record<'all' | 'withdrawn' | 'withoutBallot', number>>;
  /** Those who took part in the matching. */
  readonly students: number;
  readonly placed: number;
  readonly unplaced: number;
  /** How many students got their first, second, … choice. */
  readonly profile: readonly number[];
  readonly worstRank: number | null;
  readonly projects: { readonly running: number; readonly closed: number };
  readonly modes: readonly DemoMode[];
  readonly fairness: DemoFairness;
  readonly notice: DemoNotice;
  readonly mentors: Readonly<Record<'all' | 'paused' | 'withConflict' | 'matched', number>>;
  /** Results that were only tried out, matchings without a solution, places matched again, and who moved by it. */
  readonly matchings: Readonly<Record<'triedOut' | 'infeasible' | 'rematches' | 'moves', number>>;
  readonly mails: Readonly<Record<'delivered' | 'failed' | 'inEnglish', number>>;
  readonly status: string;
  readonly engineVersion: string | null;
}

export async function demoReport(useCases: INestApplicationContext, runs: readonly MatchingRun[]): Promise<DemoReport> {
  const { needs, schools, enrolments, mentors, matchings, mails } = await countsOf(useCases.get(DataSource));
  const { students, placed, unplaced, profile, worstRank, running, closed } = sumOf(runs);
  return {
    needs,
    schools,
    cohorts: runs.length,
    enrolments,
    students,
    placed,
    unplaced,
    profile,
    worstRank,
    projects: { running, closed },
    modes: await demoModes(useCases),
    fairness: await demoFairness(useCases, runs),
    notice: await demoNotice(useCases),
    mentors,
    matchings,
    mails,
    status: distinct(runs.map(({ status }) => status)),
    engineVersion: distinct(runs.map(({ engineVersion }) => engineVersion ?? 'none')),
  };
}

/** What all runs came to together. */
function sumOf(runs: readonly MatchingRun[]) {
  const outcomes = runs.map(({ id, outcome }) => {
    if (!outcome) throw new Error(`The matching run ${id} of the demo has no outcome`);
    return outcome;
  });
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const ranks = Math.max(...outcomes.map(({ profile }) => profile.length));
  const worstRank = Math.max(...outcomes.map(({ metrics }) => metrics.worstRank ?? 0));
  const running = total(outcomes.map(({ projects }) => projects.filter(({ status }) => status === 'RUNNING').length));
  return {
    students: total(outcomes.map(({ metrics }) => metrics.students)),
    placed: total(outcomes.map(({ metrics }) => metrics.placed)),
    unplaced: total(outcomes.map(({ unassigned }) => unassigned.length)),
    profile: Array.from({ length: ranks }, (_, rank) => total(outcomes.map(({ profile }) => profile[rank] ?? 0))),
    worstRank: worstRank === 0 ? null : worstRank,
    running,
    closed: total(outcomes.map(({ projects }) => projects.length)) - running,
  };
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}

type Counts = Pick<DemoReport, 'needs' | 'schools' | 'enrolments' | 'mentors' | 'matchings' | 'mails'>;

async function countsOf(database: DataSource): Promise<Counts> {
  const [counts] = await database.query<Counts[]>(
    `SELECT (SELECT json_build_object(
                      'submitted', count(submitted_at), 'selected', count(*) FILTER (WHERE status = 'SELECTED'),
                      'waitlisted', count(*) FILTER (WHERE status = 'WAITLISTED'),
                      'refused', count(*) FILTER (WHERE status = 'REFUSED'))
               FROM need_submission) AS needs,
            (SELECT count(*)::int FROM organisation WHERE kind = 'SCHOOL') AS schools,
            (SELECT json_build_object(
                      'all', count(*), 'withdrawn', count(*) FILTER (WHERE enrolment.status = 'WITHDRAWN'),
                      'withoutBallot', count(*) FILTER (WHERE enrolment.status <> 'WITHDRAWN' AND ballot.id IS NULL))
               FROM enrolment LEFT JOIN preference_ballot ballot ON ballot.enrolment_id = enrolment.id) AS enrolments,
            (SELECT json_build_object(
                      'all', count(*), 'paused', count(*) FILTER (WHERE is_paused),
                      'withConflict', count(*) FILTER (WHERE conflicts <> '{}'),
                      'matched', (SELECT count(*) FROM mentor_assignment assignment
                                    JOIN matching_run run ON run.id = assignment.run_id AND run.status = 'PUBLISHED'))
               FROM mentor_profile) AS mentors,
            (SELECT json_build_object(
                      'triedOut', count(*) FILTER (WHERE kind = 'SIMULATION' AND status = 'SUCCEEDED'),
                      'infeasible', count(*) FILTER (WHERE status = 'INFEASIBLE'),
                      'rematches', count(*) FILTER (WHERE kind = 'REMATCH' AND status = 'PUBLISHED'),
                      'moves', coalesce(sum((outcome #>> '{metrics,moves}')::int)
                                          FILTER (WHERE kind = 'REMATCH' AND status = 'PUBLISHED'), 0))
               FROM matching_run) AS matchings,
            (SELECT json_build_object(
                      'delivered', count(*) FILTER (WHERE status = 'SENT'),
                      'failed', count(*) FILTER (WHERE status = 'FAILED'),
                      'inEnglish', count(*) FILTER (WHERE status = 'SENT' AND locale = 'en'))
               FROM notification) AS mails`,
  );
  if (!counts) throw new Error('The database did not count');
  return counts;
}
