import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { loadProject } from '#libs/projects/load-project';
import type { Project } from '#libs/projects/project.entity';
import { checkedFraming, type ProjectFraming } from '#libs/projects/project-framing';
import { mayReviseProject } from '#libs/projects/project.policy';
import { recordProjectEvent } from '#libs/projects/projects.events';

export interface ProjectRevision extends ProjectFraming {
  readonly projectId: string;
  readonly expectedVersion: number;
}

/** Changes the framing of a project that nobody could choose yet; what students have read stays as it is. */
@Injectable()
export class ReviseProject {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: ProjectRevision): Promise<Project> {
    return this.unitOfWork.run(actor, 'project.revise', async (work) => {
      const project = await loadProject(work, actor, input.projectId);
      if (!mayReviseProject(actor)) throw platformErrors.forbidden();

      if (project.status !== 'FRAMED') throw platformErrors.invalidTransition(project.status, 'revise', []);
      if (project.version !== input.expectedVersion) throw platformErrors.staleVersion();
      Object.assign(project, checkedFraming(input));

      await work.tx.save(project);
      recordProjectEvent(work, 'project.revise', project.id);
      return project;
    });
  }
}
