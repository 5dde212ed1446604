import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable } from '#libs/platform/database/unavailable';
import { Project } from '#libs/projects/project.entity';
import { visibleProjects } from '#libs/projects/project.policy';
import type { DigitalCause, TechKind } from '#libs/projects/taxonomy';

/** What is absent filters nothing; an empty list of ids is nobody. */
export interface ProjectFilter {
  readonly organisationId?: string | null | undefined;
  readonly techKind?: TechKind | null | undefined;
  readonly cause?: DigitalCause | null | undefined;
  readonly sdg?: number | null | undefined;
  readonly ids?: readonly string[] | null | undefined;
}

// prettier-ignore
const conditions: Readonly<Record<keyof ProjectFilter, string>> = {
  organisationId: 'project.organisation_id = :organisationId',
  techKind:       ':techKind = ANY(project.tech_kinds)',
  cause:          ':cause = ANY(project.digital_causes)',
  sdg:            ':sdg = ANY(project.sdgs)',
  ids:            'project.id = ANY(:ids)',
};
const filterNames = ['organisationId', 'techKind', 'cause', 'sdg', 'ids'] as const satisfies (keyof ProjectFilter)[];

/** What may be read of projects, newest first. */
@Injectable()
export class ProjectsReadModel {
  constructor(private readonly database: DataSource) {}

  projects(actor: Actor, page: PageRequest, filter: ProjectFilter = {}): Promise<Page<Project>> {
    const query = this.visibleTo(actor);
    for (const name of filterNames) {
      const wanted = filter[name];
      if (wanted !== undefined && wanted !== null) query.andWhere(conditions[name], { [name]: wanted });
    }
    return pageOf(query, page, 'DESC');
  }

  /** Those of the projects that the actor may read, in no order. One statement. */
  async projectsByIds(actor: Actor, ids: readonly string[]): Promise<readonly Project[]> {
    try {
      return await this.visibleTo(actor).andWhere(conditions.ids, { ids }).getMany();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Project> {
    const { sql, parameters } = visibleProjects(actor);
    return this.database.manager.createQueryBuilder(Project, 'project').where(`(${sql})`, parameters);
  }
}
