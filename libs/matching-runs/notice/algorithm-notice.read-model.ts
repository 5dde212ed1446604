import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import type { Decision } from '#libs/matching/problem';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { visibleAssignments } from '#libs/matching-runs/assignment.policy';
import type { DecisionOnReader, NoticeFacts } from '#libs/matching-runs/notice/notice-facts';
import { rethrow } from '#libs/platform/database/unavailable';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';

/** What is read of a run whose snapshot does not know the student, or is gone, has nothing to tell. */
interface NoticeRow extends Omit<NoticeFacts, 'student' | 'decisions'> {
  readonly student: NoticeFacts['student'] | null;
  readonly decisions: readonly Decision[];
}

const reader = "jsonb_build_object('id', assignment.enrolmentId)";
const listed = `jsonb_path_query_array(run.snapshot, '$.students[*] ? (@.id == $id).preferences[*][*]', ${reader})`;

/** The parts of the snapshot that are about the student; the whole is about everybody, and may be large. */
// prettier-ignore
const snapshotSql: Readonly<Partial<Record<keyof NoticeRow, string>>> = {
  student:   `jsonb_path_query_first(run.snapshot, '$.students[*] ? (@.id == $id)', ${reader})`,
  projects:  `jsonb_path_query_array(run.snapshot, '$.projects[*] ? (@.id == $listed[*])', jsonb_build_object('listed', ${listed}))`,
  decisions: `jsonb_path_query_array(run.snapshot, '$.decisions[*] ? (@.student == $id || @.students[*] == $id)', ${reader})`,
  previousProject: `jsonb_path_query_first(run.snapshot, '$.previous.assignments[*] ? (@.student == $id)', ${reader})->>'project'`,
};

/** How the matching behind places came to them, for the notice that each student may read. */
@Injectable()
export class AlgorithmNoticeReadModel {
  constructor(private readonly database: DataSource) {}

  /** Of those of the places that the actor may read, in no order; absent where no snapshot is kept. One statement. */
  async factsOf(actor: Actor, assignmentIds: readonly string[]): Promise<NoticeFacts[]> {
    const rows = await this.query(actor, assignmentIds).getRawMany<NoticeRow>().catch(rethrow);
    return rows.flatMap(({ student, decisions, ...row }) =>
      student ? [{ ...row, student, decisions: decisions.map(withoutOthers) }] : [],
    );
  }

  private query(actor: Actor, assignmentIds: readonly string[]): SelectQueryBuilder<Assignment> {
    const { sql, parameters } = visibleAssignments(actor);
    const query = this.database.manager
      .createQueryBuilder(Assignment, 'assignment')
      .innerJoin('assignment.run', 'run')
      .innerJoin('run.cohort', 'cohort')
      .innerJoin('assignment.enrolment', 'enrolment')
      .leftJoin(PreferenceBallot, 'ballot', 'ballot.enrolmentId = enrolment.id')
      .select('assignment.id', 'id')
      .addSelect('assignment.rank', 'rank')
      .addSelect('run.decidedAt', 'approvedAt')
      .addSelect('cohort.timeZone', 'timeZone')
      .addSelect('ballot.source', 'ballotSource')
      .where(`(${sql})`, parameters)
      .andWhere('assignment.id = ANY(:assignmentIds)', { assignmentIds });
    for (const name of [
      'objective',
      'seed',
      'policy',
      'engineVersion',
      'snapshotHash',
      'resultHash',
      'waivers',
    ] as const)
      query.addSelect(`run.${name}`, name);
    for (const [name, part] of Object.entries(snapshotSql)) query.addSelect(part, name);
    return query;
  }
}

function withoutOthers(decision: Decision): DecisionOnReader {
  return { kind: decision.kind, project: 'project' in decision ? decision.project : null };
}
