import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { regionOf } from '#libs/identity/organisation-region';
import { type ProjectOrigin, type RunFairness, runFairness } from '#libs/matching-runs/fairness/run-fairness';
import { type RunResults, RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { rethrow } from '#libs/platform/database/unavailable';

export interface FairnessOfRun {
  /** Of the run. */
  readonly id: string;
  readonly fairness: RunFairness;
}

type OriginRow = Pick<Organisation, 'size' | 'postalCode' | 'country'> & { readonly projectId: string };

/** How fair results are. Sizes and regions are those that nonprofits are registered with now. */
@Injectable()
export class RunFairnessReadModel {
  constructor(
    private readonly database: DataSource,
    private readonly results: RunResultsReadModel,
  ) {}

  /** Of those of the runs that the actor may read and that have a result, in no order. Two statements. */
  async fairnessOf(actor: Actor, runIds: readonly string[]): Promise<FairnessOfRun[]> {
    const results = await this.results.resultsOf(actor, runIds, ['metrics', 'profile', 'projects']);
    const origins = await this.originsOf(results.flatMap(({ projects }) => projects?.map(({ id }) => id) ?? []));
    return results.flatMap((result) => fairnessOfResult(result, origins));
  }

  private async originsOf(projectIds: readonly string[]): Promise<ReadonlyMap<string, ProjectOrigin>> {
    const rows = await this.database
      .query<OriginRow[]>(
        `SELECT project.id AS "projectId", organisation.size, organisation.postal_code AS "postalCode",
                organisation.country
           FROM project
           JOIN organisation ON organisation.id = project.organisation_id
          WHERE project.id = ANY($1)`,
        [[...new Set(projectIds)]],
      )
      .catch(rethrow);
    return new Map(rows.map(({ projectId, size, ...place }) => [projectId, { size, region: regionOf(place) }]));
  }
}

function fairnessOfResult(
  { id, metrics, profile, projects }: RunResults,
  origins: ReadonlyMap<string, ProjectOrigin>,
): FairnessOfRun[] {
  if (!metrics || !profile || !projects) return [];
  return [{ id, fairness: runFairness({ metrics, profile, projects }, origins) }];
}
