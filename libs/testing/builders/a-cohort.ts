import type { DataSource } from 'typeorm';

import type { Organisation } from '#libs/identity/organisation.entity';
import { newId } from '#libs/platform/ids/new-id';
import { Cohort } from '#libs/schools/cohort.entity';
import type { CohortStatus } from '#libs/schools/cohort-lifecycle';

/** A cohort that enrols: `await aCohort().ledBy(teacher).in(database, school)`. */
export function aCohort(): CohortBuilder {
  return new CohortBuilder({ name: 'M2 Informatique', status: 'ENROLLING', preferencesCloseAt: null });
}

interface CohortFacts {
  readonly name: string;
  readonly status: CohortStatus;
  readonly preferencesCloseAt: Date | null;
  readonly teacherId?: string;
}

export class CohortBuilder {
  constructor(private readonly facts: CohortFacts) {}

  named(name: string): CohortBuilder {
    return new CohortBuilder({ ...this.facts, name });
  }

  ledBy(teacher: { readonly id: string }): CohortBuilder {
    return new CohortBuilder({ ...this.facts, teacherId: teacher.id });
  }

  withStatus(status: CohortStatus): CohortBuilder {
    return new CohortBuilder({ ...this.facts, status });
  }

  choosing(): CohortBuilder {
    return this.withStatus('PREFERENCES_OPEN');
  }

  closingAt(preferencesCloseAt: Date): CohortBuilder {
    return new CohortBuilder({ ...this.facts, preferencesCloseAt });
  }

  in(database: DataSource, school: Pick<Organisation, 'id'>): Promise<Cohort> {
    const { teacherId, ...facts } = this.facts;
    if (!teacherId) throw new Error('Say who leads the cohort: aCohort().ledBy(teacher)');
    const cohort = { id: newId(), schoolId: school.id, teacherId, ...facts };
    return database.manager.save(Cohort, { ...cohort, academicYear: '2026-2027', timeZone: 'Europe/Paris' });
  }
}
