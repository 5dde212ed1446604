import type { DataSource } from 'typeorm';

import type { ClosedReason, MatchingOutcome, UnassignedReason } from '#libs/matching/outcome';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { MentorAssignment } from '#libs/matching-runs/mentor-assignment.entity';
import { Team } from '#libs/matching-runs/team.entity';
import { TeamMember } from '#libs/matching-runs/team-member.entity';
import { newId } from '#libs/platform/ids/new-id';

interface Identified {
  readonly id: string;
}

interface RunFacts {
  readonly status: RunStatus;
  readonly requestedById?: string;
  readonly placed: readonly { readonly enrolmentId: string; readonly projectId: string; readonly rank: number }[];
  readonly unplaced: readonly { readonly enrolmentId: string; readonly reason: UnassignedReason }[];
  readonly mentored: readonly { readonly mentorId: string; readonly projectId: string }[];
  readonly previousRunId?: string;
  readonly closed: readonly { readonly projectId: string; readonly reason: ClosedReason }[];
}

/** What a run left behind: `await aPublishedRun().askedBy(coordinator).placing(student, project, 1).in(database, cohort)`. */
export function aPublishedRun(): PublishedRunBuilder {
  return new PublishedRunBuilder({ status: 'PUBLISHED', placed: [], unplaced: [], mentored: [], closed: [] });
}

export class PublishedRunBuilder {
  constructor(private readonly facts: RunFacts) {}

  askedBy(person: Identified): PublishedRunBuilder {
    return this.with({ requestedById: person.id });
  }

  placing(enrolment: Identified, project: Identified, rank: number): PublishedRunBuilder {
    const place = { enrolmentId: enrolment.id, projectId: project.id, rank };
    return this.with({ placed: [...this.facts.placed, place] });
  }

  leaving(enrolment: Identified, reason: UnassignedReason): PublishedRunBuilder {
    return this.with({ unplaced: [...this.facts.unplaced, { enrolmentId: enrolment.id, reason }] });
  }

  mentoredBy(mentor: Identified, project: Identified): PublishedRunBuilder {
    return this.with({ mentored: [...this.facts.mentored, { mentorId: mentor.id, projectId: project.id }] });
  }

  /** A re-match of that publication. */
  after({ id: previousRunId }: Identified): PublishedRunBuilder {
    return this.with({ previousRunId });
  }

  closing(project: Identified, reason: ClosedReason): PublishedRunBuilder {
    return this.with({ closed: [...this.facts.closed, { projectId: project.id, reason }] });
  }

  async in(database: DataSource, cohort: Identified): Promise<Identified> {
    const { status, requestedById, placed, unplaced, mentored, previousRunId } = this.facts;
    if (!requestedById) throw new Error('Say who asked for it: aPublishedRun().askedBy(coordinator)');
    const id = newId();
    const question = { objective: 'GENEROUS' as const, seed: 1, decisions: [] };
    const kind = previousRunId ? ('REMATCH' as const) : ('ALLOCATION' as const);
    const run = { id, kind, cohortId: cohort.id, requestedById, status, ...question, outcome: outcomeOf(this.facts) };
    if (previousRunId) await database.manager.update(MatchingRun, previousRunId, { status: 'SUPERSEDED' });
    await database.manager.save(MatchingRun, { ...run, previousRunId: previousRunId ?? null });

    const unexplained = { runId: id, explanation: [] };
    await database.manager.insert(Assignment, [
      ...placed.map((place) => ({ ...unexplained, ...place, id: newId() })),
      ...unplaced.map((student) => ({ ...unexplained, ...student, id: newId() })),
    ]);
    await database.manager.insert(
      MentorAssignment,
      mentored.map((pair) => ({ ...pair, id: newId(), runId: id })),
    );
    await this.formTeams(database, id);
    return { id };
  }

  private async formTeams(database: DataSource, runId: string): Promise<void> {
    const { placed } = this.facts;
    for (const projectId of new Set(placed.map((place) => place.projectId))) {
      const team = await database.manager.save(Team, { id: newId(), runId, projectId });
      const members = placed.filter((place) => place.projectId === projectId);
      await database.manager.insert(
        TeamMember,
        members.map(({ enrolmentId }) => ({ id: newId(), teamId: team.id, runId, enrolmentId })),
      );
    }
  }

  private with(change: Partial<RunFacts>): PublishedRunBuilder {
    return new PublishedRunBuilder({ ...this.facts, ...change });
  }
}

function outcomeOf({ placed, unplaced, mentored, closed }: RunFacts): MatchingOutcome {
  const students = placed.length + unplaced.length;
  return {
    ...{ version: 1, engineVersion: '1', status: 'OPTIMAL', objective: 'GENEROUS', seed: 1, gap: 0, bound: null },
    ...{ nonReproducible: false, problemHash: '', resultHash: '', profile: [], certificate: 'NONE', explanations: [] },
    assignments: placed.map(({ enrolmentId, projectId, rank }) => ({ student: enrolmentId, project: projectId, rank })),
    unassigned: unplaced.map(({ enrolmentId, reason }) => ({ student: enrolmentId, reason })),
    projects: [
      ...[...new Set(placed.map(({ projectId }) => projectId))].map((id) => ({
        ...{ id, status: 'RUNNING' as const },
        mentor: mentored.find(({ projectId }) => projectId === id)?.mentorId ?? null,
        size: placed.filter(({ projectId }) => projectId === id).length,
      })),
      ...closed.map(({ projectId, reason }) => ({
        ...{ id: projectId, status: 'CLOSED' as const, size: 0 as const, mentor: null, reason },
      })),
    ],
    metrics: { placed: placed.length, students, meanRank: null, worstRank: null, blockingPairs: 0, moves: 0 },
  };
}
