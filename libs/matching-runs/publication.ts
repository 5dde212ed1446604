import type { MatchingOutcome } from '#libs/matching/outcome';
import type { Assignment } from '#libs/matching-runs/assignment.entity';
import { placementsOf } from '#libs/matching-runs/placements';
import type { Team } from '#libs/matching-runs/team.entity';
import type { TeamMember } from '#libs/matching-runs/team-member.entity';
import type { MentorAssignment } from '#libs/matching-runs/mentor-assignment.entity';
import { newId } from '#libs/platform/ids/new-id';

/** The rows that a publication adds. */
export interface Publication {
  readonly teams: readonly Pick<Team, 'id' | 'runId' | 'projectId'>[];
  readonly members: readonly Pick<TeamMember, 'id' | 'teamId' | 'runId' | 'enrolmentId'>[];
  readonly mentors: readonly Pick<MentorAssignment, 'id' | 'runId' | 'projectId' | 'mentorId'>[];
  readonly assignments: readonly Omit<Assignment, 'createdAt' | 'version' | 'run' | 'enrolment' | 'project'>[];
}

/** A team for each project that runs, a member for each place, a mentor where there is one, an assignment for every student, also the unplaced. */
export function publicationOf(runId: string, outcome: MatchingOutcome): Publication {
  const teams = runningProjects(outcome).map((projectId) => ({ id: newId(), runId, projectId }));
  const teamOf = new Map(teams.map(({ id, projectId }) => [projectId, id]));
  const members = outcome.assignments.flatMap(({ student, project }) => {
    const teamId = teamOf.get(project);
    return teamId ? [{ id: newId(), teamId, runId, enrolmentId: student }] : [];
  });
  return { teams, members, mentors: mentorsOf(runId, outcome), assignments: assignmentsOf(runId, outcome) };
}

function mentorsOf(runId: string, { projects }: MatchingOutcome): Publication['mentors'] {
  return projects.flatMap(({ id: projectId, mentor: mentorId }) =>
    mentorId ? [{ id: newId(), runId, projectId, mentorId }] : [],
  );
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
