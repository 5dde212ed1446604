import type { DataSource } from 'typeorm';

import { newId } from '#libs/platform/ids/new-id';
import type { Project } from '#libs/projects/project.entity';
import type { Cohort } from '#libs/schools/cohort.entity';
import { ProjectOffer } from '#libs/schools/project-offer.entity';

/** A project before the students of a cohort: `await anOffer(project).in(database, cohort)`. */
export function anOffer(project: Pick<Project, 'id'>): OfferBuilder {
  return new OfferBuilder(project);
}

export class OfferBuilder {
  constructor(private readonly project: Pick<Project, 'id'>) {}

  in(database: DataSource, cohort: Pick<Cohort, 'id'>): Promise<ProjectOffer> {
    return database.manager.save(ProjectOffer, { id: newId(), projectId: this.project.id, cohortId: cohort.id });
  }
}
