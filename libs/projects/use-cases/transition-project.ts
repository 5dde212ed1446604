import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { loadProject } from '#libs/projects/load-project';
import type { Project } from '#libs/projects/project.entity';
import { projectLifecycle, type ProjectVerb } from '#libs/projects/project-lifecycle';
import { projectSituation } from '#libs/projects/project-situation';
import { recordProjectEvent } from '#libs/projects/projects.events';

/** The verbs of people; those of a matching run are in move-projects. */
export const coordinatorVerbs = ['publish', 'republish', 'cancel'] as const satisfies ProjectVerb[];
export type CoordinatorVerb = (typeof coordinatorVerbs)[number];

/** Publishes a project, offers it again after a run without a team, or cancels it. */
@Injectable()
export class TransitionProject {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, verb: CoordinatorVerb, projectId: string): Promise<Project> {
    return this.unitOfWork.run(actor, `project.${verb}`, async (work) => {
      const project = await loadProject(work, actor, projectId);

      const from = project.status;
      project.status = nextStatus(projectLifecycle, verb, projectSituation(actor, project));
      if (project.status === 'PUBLISHED') project.publishedAt = work.now;

      await work.tx.save(project);
      recordProjectEvent(work, `project.${verb}`, project.id, { from, to: project.status });
      return project;
    });
  }
}
