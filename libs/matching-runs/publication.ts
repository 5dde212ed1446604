import type { MatchingOutcome } from '#libs/matching/outcome';
import type { Assignment } from '#libs/matching-runs/assignment.entity';
import { placementsOf } from '#libs/matching-runs/placements';
import type { Team } from '#libs/matching-runs/team.entity';
import type { TeamMember } from '#libs/matching-runs/team-member.entity';
import { newId } from '#libs/platform/ids/new-id';

/** The rows that a publication adds. */
export interface Publication {
  readonly teams: readonly Pick<Team, 'id' | 'runId' | 'projectId'>[];
  readonly members: readonly Pick<TeamMember, 'id' | 'teamId' | 'runId' | 'enrolmentId'>[];
  readonly assignments: readonly Omit<Assignment, 'createdAt' | 'version' | 'run' | 'enrolment' | 'project'>[];
}

/** A team for each project that runs, a member for each place, an assignment for every student, also the unplaced. */
export function publicationOf(runId: string, outcome: MatchingOutcome): Publication {
  const teams = runningProjects(outcome).map((projectId) => ({ id: newId(), runId, projectId }));
  const teamOf = new Map(teams.map(({ id, projectId }) => [projectId, id]));
  const members = outcome.assignments.flatMap(({ student, project }) => {
    const teamId = teamOf.get(project);
    return teamId ? [{ id: newId(), teamId, runId, enrolmentId: student }] : [];
  });
  return { teams, members, assignments: assignmentsOf(runId, outcome) };
}

function assignmentsOf(runId: string, outcome: MatchingOutcome): Publication['assignments'] {
  return placementsOf(outcome).map(({ id, ...place }) => ({ id: newId(), runId, enrolmentId: id, ...place }));
}

export function runningProjects({ projects }: MatchingOutcome): string[] {
  return projects.filter(({ status }) => status === 'RUNNING').map(({ id }) => id);
}

export function closedProjects({ projects }: MatchingOutcome): string[] {
  return projects.filter(({ status }) => status === 'CLOSED').map(({ id }) => id);
}
