import { Module } from '@nestjs/common';

import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { CreateProjectFromNeed } from '#libs/projects/use-cases/create-project-from-need';
import { ReviseProject } from '#libs/projects/use-cases/revise-project';
import { TransitionProject } from '#libs/projects/use-cases/transition-project';

const providers = [ProjectsReadModel, CreateProjectFromNeed, ReviseProject, TransitionProject];

@Module({ providers, exports: providers })
export class ProjectsModule {}
