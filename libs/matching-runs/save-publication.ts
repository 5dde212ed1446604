import { Assignment } from '#libs/matching-runs/assignment.entity';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { MentorAssignment } from '#libs/matching-runs/mentor-assignment.entity';
import type { Publication } from '#libs/matching-runs/publication';
import { Team } from '#libs/matching-runs/team.entity';
import { TeamMember } from '#libs/matching-runs/team-member.entity';
import type { Work } from '#libs/platform/database/unit-of-work';

/** Stores a run with the rows that make its result everybody's. */
export async function savePublication({ tx }: Work, run: MatchingRun, publication: Publication): Promise<void> {
  const { teams, members, mentors, assignments } = publication;
  await tx.save(run);
  for (const rows of chunksOf(teams)) await tx.insert(Team, rows);
  for (const rows of chunksOf(members)) await tx.insert(TeamMember, rows);
  for (const rows of chunksOf(mentors)) await tx.insert(MentorAssignment, rows);
  for (const rows of chunksOf(assignments)) await tx.insert(Assignment, rows);
}

/** PostgreSQL takes 65,535 parameters in one statement. */
const rowsInOneStatement = 1_000;

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsInOneStatement);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * rowsInOneStatement, (index + 1) * rowsInOneStatement),
  );
}
