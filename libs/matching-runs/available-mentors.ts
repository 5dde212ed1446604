import type { EntityManager } from 'typeorm';

/** A mentor who could take one more project, with the places that are left. */
export interface AvailableMentor {
  readonly id: string;
  /** How many more projects. */
  readonly capacity: number;
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  /** The organisations whose projects they must not accompany. */
  readonly conflicts: readonly string[];
}

const published = `
  SELECT assigned.mentor_id
    FROM mentor_assignment assigned JOIN matching_run run ON run.id = assigned.run_id
   WHERE run.status = 'PUBLISHED' AND run.id <> ALL($1::uuid[])`;

const promised = `
  SELECT (result->>'mentor')::uuid AS mentor_id
    FROM matching_run run CROSS JOIN LATERAL jsonb_array_elements(run.outcome->'projects') AS result
   WHERE run.status IN ('SUCCEEDED', 'APPROVED') AND run.kind <> 'SIMULATION' AND run.id <> ALL($1::uuid[])
     AND result->>'mentor' IS NOT NULL`;

/**
 * The mentors with places left beside all that is published and all that waits for its publication, by id; the runs
 * of the list do not count. One statement.
 */
export function mentorsToPropose(tx: EntityManager, apartFromRuns: readonly string[]): Promise<AvailableMentor[]> {
  return mentorsBeside(tx, `${published} UNION ALL ${promised}`, apartFromRuns);
}

/** The mentors with places left beside what is published, by id; the runs of the list do not count. One statement. */
export function mentorsToPublish(tx: EntityManager, apartFromRuns: readonly string[]): Promise<AvailableMentor[]> {
  return mentorsBeside(tx, published, apartFromRuns);
}

function mentorsBeside(tx: EntityManager, taken: string, apartFromRuns: readonly string[]): Promise<AvailableMentor[]> {
  return tx.query<AvailableMentor[]>(
    `WITH taken AS (SELECT mentor_id, count(*)::int AS projects FROM (${taken}) AS one GROUP BY mentor_id)
     SELECT mentor.id, mentor.capacity - coalesce(taken.projects, 0) AS "capacity",
            mentor.expertise, mentor.languages, mentor.conflicts
       FROM mentor_profile mentor
       LEFT JOIN taken ON taken.mentor_id = mentor.id
      WHERE NOT mentor.is_paused AND mentor.capacity > coalesce(taken.projects, 0)
        AND EXISTS (SELECT FROM membership WHERE membership.user_id = mentor.user_id AND membership.role = 'ENTHUSIAST')
      ORDER BY mentor.id`,
    [[...apartFromRuns]],
  );
}
