import { Injectable } from '@nestjs/common';

import { loadNeed } from '#libs/calls/load-need';
import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';
import { Project } from '#libs/projects/project.entity';
import { checkedFraming, type ProjectFraming } from '#libs/projects/project-framing';
import { mayCreateProject } from '#libs/projects/project.policy';
import { projectErrors } from '#libs/projects/projects.errors';
import { recordProjectEvent } from '#libs/projects/projects.events';

export interface NewProject extends CreatingInput, ProjectFraming {
  readonly needId: string;
}

/** Turns a selected need into the project that students will read. One project per need. */
@Injectable()
export class CreateProjectFromNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewProject): Promise<Project> {
    return this.unitOfWork.run(actor, 'project.create', async (work) => {
      // The lock on the need makes two coordinators wait for each other, so the second is told PROJECT_EXISTS.
      const { need } = await loadNeed(work, actor, input.needId);
      if (!mayCreateProject(actor)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'createProjectFromNeed', input, () => createProject(work, need, input));
      return work.tx.findOneByOrFail(Project, { id });
    });
  }
}

async function createProject(work: Work, need: NeedSubmission, input: ProjectFraming): Promise<string> {
  if (need.status !== 'SELECTED') throw projectErrors.needNotSelected();
  if (await work.tx.existsBy(Project, { needId: need.id })) throw projectErrors.projectExists();

  const { id: needId, organisationId } = need;
  const framed = { ...checkedFraming(input), id: newId(), needId, organisationId, status: 'FRAMED' as const };
  const project = await work.tx.save(Project, framed);
  recordProjectEvent(work, 'project.create', project.id, { needId });
  return project.id;
}
