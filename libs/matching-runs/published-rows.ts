import type { EntityManager } from 'typeorm';

import type { Organisation } from '#libs/identity/organisation.entity';
import { regionOf } from '#libs/identity/organisation-region';
import type { PublishedRow } from '#libs/matching-runs/published-spreadsheet';

/** Null together where there is no project. */
type PlaceColumns = { readonly [Name in 'postalCode' | 'country']: Organisation[Name] | null };

type StoredRow = Omit<PublishedRow, 'region'> & PlaceColumns;

/** The students of a published run by name, then its projects that do not run by number. Two statements. */
export async function publishedRows(tx: EntityManager, runId: string): Promise<PublishedRow[]> {
  const students = await tx.query<StoredRow[]>(
    `SELECT student.name, student.email, enrolment.student_number AS "studentNumber",
            project.title AS project, assignment.rank, assignment.reason, NULL AS closed, ${projectColumns}
       FROM assignment
       JOIN enrolment ON enrolment.id = assignment.enrolment_id
       JOIN app_user student ON student.id = enrolment.user_id
       LEFT JOIN project ON project.id = assignment.project_id
       LEFT JOIN organisation ON organisation.id = project.organisation_id
      WHERE assignment.run_id = $1
      ORDER BY student.name, assignment.enrolment_id`,
    [runId],
  );
  const closed = await tx.query<StoredRow[]>(
    `SELECT '' AS name, '' AS email, NULL AS "studentNumber", project.title AS project, NULL AS rank, NULL AS reason,
            result->>'reason' AS closed, ${projectColumns}
       FROM matching_run run
      CROSS JOIN jsonb_array_elements(run.outcome->'projects') result
       JOIN project ON project.id = (result->>'id')::uuid
       JOIN organisation ON organisation.id = project.organisation_id
      WHERE run.id = $1 AND result->>'status' = 'CLOSED'
      ORDER BY project.number`,
    [runId],
  );
  return [...students, ...closed].map(withRegion);
}

const projectColumns = `project.number AS "projectNumber", organisation.size,
            organisation.postal_code AS "postalCode", organisation.country`;

function withRegion({ postalCode, country, ...row }: StoredRow): PublishedRow {
  return { ...row, region: country === null ? null : regionOf({ postalCode, country }) };
}
