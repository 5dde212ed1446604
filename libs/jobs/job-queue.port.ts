import type { EventJobName, ScheduledJobName } from '#libs/jobs/job-catalogue';

/** A job that an event starts. The same event and name are one job, however often they are handed over. */
export interface EventJob {
  readonly name: EventJobName;
  readonly eventId: string;
  readonly subjectId: string;
}

/**
 * Where jobs wait. `enqueue` resolves once every job is stored; it rejects, without having lost any, when the store is
 * out of reach. `schedule` repeats a job and may be called again at each start.
 */
export abstract class JobQueue {
  abstract enqueue(jobs: readonly EventJob[]): Promise<void>;
  abstract schedule(name: ScheduledJobName, everyMs: number): Promise<void>;
}
