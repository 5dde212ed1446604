import type { DataSource } from 'typeorm';

import { newId } from '#libs/platform/ids/new-id';
import type { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import type { EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';

/**
 * An invited student: `await anEnrolment().of(student).in(database, cohort)`. The student is
 * `aPerson().as('EXPLORER', school, cohort)`.
 */
export function anEnrolment(): EnrolmentBuilder {
  return new EnrolmentBuilder({ status: 'INVITED', studentNumber: null, skills: [], term: null });
}

interface EnrolmentFacts {
  readonly status: EnrolmentStatus;
  readonly studentNumber: string | null;
  readonly skills: readonly string[];
  readonly term: string | null;
  readonly userId?: string;
}

export class EnrolmentBuilder {
  constructor(private readonly facts: EnrolmentFacts) {}

  of(student: { readonly id: string }): EnrolmentBuilder {
    return new EnrolmentBuilder({ ...this.facts, userId: student.id });
  }

  withStatus(status: EnrolmentStatus): EnrolmentBuilder {
    return new EnrolmentBuilder({ ...this.facts, status });
  }

  active(): EnrolmentBuilder {
    return this.withStatus('ACTIVE');
  }

  withdrawn(): EnrolmentBuilder {
    return this.withStatus('WITHDRAWN');
  }

  numbered(studentNumber: string): EnrolmentBuilder {
    return new EnrolmentBuilder({ ...this.facts, studentNumber });
  }

  skilledIn(...skills: readonly string[]): EnrolmentBuilder {
    return new EnrolmentBuilder({ ...this.facts, skills });
  }

  during(term: string): EnrolmentBuilder {
    return new EnrolmentBuilder({ ...this.facts, term });
  }

  in(database: DataSource, cohort: Pick<Cohort, 'id'>): Promise<Enrolment> {
    const { userId, skills, ...facts } = this.facts;
    if (!userId) throw new Error('Say who is enrolled: anEnrolment().of(student)');
    const enrolment = { ...facts, id: newId(), cohortId: cohort.id, userId, skills: [...skills] };
    return database.manager.save(Enrolment, { ...enrolment, withdrawalReason: null });
  }
}
