import { type ClassConstructor } from 'class-transformer';
import { IsUUID } from 'class-validator';

/** Ids only: a handler reads the present state, and a payload outlives a deployment. */
export class EventPayload {
  @IsUUID()
  eventId: string;

  @IsUUID()
  subjectId: string;
}

/** The payload of a job that comes from the clock alone. */
export class EmptyPayload {}

/** Few queues, since each holds connections: long computations, mails, and everything else. */
export const queueNames = ['matching', 'mail', 'default'] as const;
export type QueueName = (typeof queueNames)[number];

interface JobDefinition {
  readonly queue: QueueName;
  readonly payload: ClassConstructor<object>;
  /** How often it is tried before it ends as failed. */
  readonly attempts: number;
}

/** Every job of the product, by its name for ever. */
// prettier-ignore
export const jobCatalogue = {
  'matching-run.execute':  { queue: 'matching', payload: EventPayload, attempts: 5 },
  'notification.plan':     { queue: 'default',  payload: EventPayload, attempts: 10 },
  'notification.deliver':  { queue: 'mail',     payload: EventPayload, attempts: 8 },
  'privacy.export':        { queue: 'default',  payload: EventPayload, attempts: 10 },
  'privacy.erase-approved': { queue: 'default', payload: EmptyPayload, attempts: 1 },
  'audit.seal':            { queue: 'default',  payload: EmptyPayload, attempts: 1 },
  'calls.close-due':       { queue: 'default',  payload: EmptyPayload, attempts: 1 },
  'preferences.close-due': { queue: 'default',  payload: EmptyPayload, attempts: 1 },
  'reminders.send-due':    { queue: 'default',  payload: EmptyPayload, attempts: 1 },
} as const satisfies Record<string, JobDefinition>;

export type JobName = keyof typeof jobCatalogue;
export type JobPayload<Name extends JobName> = InstanceType<(typeof jobCatalogue)[Name]['payload']>;

/** The jobs that a domain event may start. */
export type EventJobName = { [Name in JobName]: JobPayload<Name> extends EventPayload ? Name : never }[JobName];
/** The jobs that the clock starts. */
export type ScheduledJobName = Exclude<JobName, EventJobName>;

export function isJobName(name: string): name is JobName {
  return name in jobCatalogue;
}

export function isEventJobName(name: string): name is EventJobName {
  return isJobName(name) && jobCatalogue[name].payload === EventPayload;
}
