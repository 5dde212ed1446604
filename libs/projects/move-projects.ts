import { In } from 'typeorm';

import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { Project } from '#libs/projects/project.entity';
import { projectLifecycle, type ProjectVerb } from '#libs/projects/project-lifecycle';
import { recordProjectEvent } from '#libs/projects/projects.events';

/** What a matching run does to its projects. */
export type MatchingVerb = Extract<ProjectVerb, 'lock' | 'unlock' | 'match' | 'leaveUnmatched' | 'staff' | 'disband'>;

/**
 * Moves projects all together or not at all, inside the caller's transaction and on behalf of the product, whoever
 * asked for the run. Throws NOT_FOUND for an unknown id and INVALID_TRANSITION when one of them cannot follow.
 * Two statements, whatever the number of projects; rows are locked in the order of their ids, so that two runs wait
 * for each other instead of deadlocking.
 */
export async function moveProjects(work: Work, projectIds: readonly string[], verb: MatchingVerb): Promise<void> {
  const ids = [...new Set(projectIds)];
  if (ids.length === 0) return;
  const projects = await lockedProjects(work, ids);

  const moves = projects.map(({ id, status }) => ({ id, from: status, to: statusAfter(verb, status) }));

  await work.tx.update(Project, { id: In(ids) }, { status: projectLifecycle[verb].to });
  for (const { id, from, to } of moves) recordProjectEvent(work, `project.${verb}`, id, { from, to });
}

async function lockedProjects({ tx }: Work, ids: readonly string[]): Promise<Project[]> {
  const projects = await tx.find(Project, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (projects.length < ids.length) throw platformErrors.notFound('Project');
  return projects;
}

function statusAfter(verb: MatchingVerb, status: Project['status']): Project['status'] {
  return nextStatus(projectLifecycle, verb, { status, relations: ['system'], facts: {} });
}
