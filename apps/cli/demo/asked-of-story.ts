import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import type { DemoStory } from './demo-story.js';
import type { AskedDecisions } from '#libs/matching-runs/check-decisions';
import { Project } from '#libs/projects/project.entity';
import type { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';

/** The decisions of a story as a matching takes them, by the ids of what it names. */
export async function askedOfStory(
  useCases: INestApplicationContext,
  { id: cohortId }: Cohort,
  { decisions = [], groups = [] }: DemoStory,
): Promise<AskedDecisions> {
  const emails = [...decisions.map(({ student }) => student), ...groups.flatMap(({ students }) => students)];
  const { manager } = useCases.get(DataSource);
  const enrolments = await manager.find(Enrolment, {
    where: { cohortId, user: { email: In(emails) } },
    relations: { user: true },
  });
  const projects = await manager.findBy(Project, { title: In(decisions.map(({ project }) => project)) });

  const enrolmentIds = new Map(enrolments.map(({ id, user }) => [user.email, id]));
  const projectIds = new Map(projects.map(({ id, title }) => [title, id]));
  return {
    decisions: decisions.map(({ kind, student, project }) => ({
      kind,
      enrolmentId: found(enrolmentIds, student),
      projectId: found(projectIds, project),
    })),
    groups: groups.map(({ kind, students }) => ({
      kind,
      enrolmentIds: students.map((one) => found(enrolmentIds, one)),
    })),
  };
}

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo names ${name}, whom or which it does not have`);
  return id;
}
