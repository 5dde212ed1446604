import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import type { MatchingOutcome } from '#libs/matching/outcome';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { visibleRuns } from '#libs/matching-runs/matching-run.policy';
import type { OriginRow } from '#libs/matching-runs/fairness/run-fairness';
import type { PlacesOfOutcome } from '#libs/matching-runs/placements';
import type { PlacedOfOutcome } from '#libs/matching-runs/run-moves';
import { rethrow } from '#libs/platform/database/unavailable';

/** How sure the engine is that nothing is better. */
export type OutcomeProof = Pick<MatchingOutcome, 'status' | 'gap' | 'nonReproducible'>;

/** The parts of what came out of a run that were asked for; null what it does not have. */
export interface RunResults {
  /** Of the run. */
  readonly id: string;
  /** The figures of an infeasible run would only say that nobody is placed, so it has none. */
  readonly metrics?: MatchingOutcome['metrics'] | null;
  readonly profile?: MatchingOutcome['profile'] | null;
  readonly proof?: OutcomeProof | null;
  readonly projects?: MatchingOutcome['projects'] | null;
  /** Whose its projects are, as they are registered now. */
  readonly origins?: readonly OriginRow[] | null;
  readonly conflict?: MatchingOutcome['conflict'] | null;
  readonly relaxations?: MatchingOutcome['relaxations'] | null;
  readonly places?: PlacesOfOutcome | null;
  /** Who is placed where, without the reasons. */
  readonly placed?: PlacedOfOutcome | null;
}

export type RunResult = Exclude<keyof RunResults, 'id'>;

// prettier-ignore
const resultSql: Readonly<Record<RunResult, string>> = {
  metrics:  ofSolution('metrics'),
  profile:  ofSolution('profile'),
  proof:    `CASE WHEN run.outcome->>'status' <> 'INFEASIBLE' THEN ${objectOf('status', 'gap', 'nonReproducible')} END`,
  projects: ofSolution('projects'),
  origins:  `(SELECT jsonb_agg(jsonb_build_object('project', project.id, 'size', organisation.size,
               'postalCode', organisation.postal_code, 'country', organisation.country))
               FROM jsonb_array_elements(run.outcome->'projects') result
               JOIN project ON project.id = (result->>'id')::uuid
               JOIN organisation ON organisation.id = project.organisation_id)`,
  conflict: "run.outcome->'conflict'",
  relaxations: "run.outcome->'relaxations'",
  placed: `CASE WHEN run.outcome->>'status' <> 'INFEASIBLE' THEN ${objectOf('assignments', 'unassigned')} END`,
  places:   `CASE WHEN run.outcome IS NOT NULL THEN ${objectOf('assignments', 'unassigned', 'explanations')} END`,
};

/** What came out of many runs at once. An outcome holds a line for every student, so it is read in parts. */
@Injectable()
export class RunResultsReadModel {
  constructor(private readonly database: DataSource) {}

  /** Of the runs that the actor may read, in no order; brings no part but those asked for. One statement. */
  async resultsOf(
    actor: Actor,
    runIds: readonly string[],
    results: readonly (keyof RunResults)[],
  ): Promise<RunResults[]> {
    const { sql, parameters } = visibleRuns(actor);
    const query = this.database.manager
      .createQueryBuilder(MatchingRun, 'run')
      .innerJoin('run.cohort', 'cohort')
      .select('run.id', 'id')
      .where(`(${sql})`, parameters)
      .andWhere('run.id = ANY(:runIds)', { runIds });
    for (const result of results.filter((name) => name !== 'id')) query.addSelect(resultSql[result], result);
    return query.getRawMany<RunResults>().catch(rethrow);
  }
}

function ofSolution(name: keyof MatchingOutcome): string {
  return `CASE WHEN run.outcome->>'status' <> 'INFEASIBLE' THEN run.outcome->'${name}' END`;
}

function objectOf(...names: readonly (keyof MatchingOutcome)[]): string {
  return `jsonb_build_object(${names.map((name) => `'${name}', run.outcome->'${name}'`).join(', ')})`;
}
