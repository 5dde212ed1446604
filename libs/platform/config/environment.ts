import 'reflect-metadata';

import { plainToInstance } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsIP,
  IsOptional,
  IsTimeZone,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

const url = (protocols: string[]) => ({ protocols, require_tld: false, require_protocol: true });

/** Every variable that the processes read, with its default; the rest of the code never touches process.env. */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  nodeEnv: 'development' | 'test' | 'production' = 'development';

  @IsUrl(url(['postgres', 'postgresql']))
  databaseUrl: string;

  /** Set: jobs wait on Redis. Absent: they wait on PostgreSQL. */
  @IsOptional()
  @IsUrl(url(['redis', 'rediss']))
  redisUrl?: string;

  @IsUrl(url(['smtp', 'smtps']))
  smtpUrl: string;

  @IsInt()
  @Min(0)
  @Max(65_535)
  port: number = 3000;

  /** Where people reach the api: the base of the links in mails. */
  @IsUrl(url(['http', 'https']))
  publicUrl = 'http://127.0.0.1:3000';

  /** Proxies whose X-Forwarded-For is believed: addresses and ranges, by commas. Absent: nobody's is. */
  @IsOptional()
  @Matches(/^[\da-f.:/]+(?:\s*,\s*[\da-f.:/]+)*$/i)
  trustedProxies?: string;

  /** The web sites, besides the api's own, whose pages may call the api: origins with commas between. */
  @Matches(/^(https?:\/\/[^\s\/,]+(,\s*|$))*$/)
  corsOrigins = '';

  /** How long a request may take to arrive whole (ms). */
  @IsInt()
  @Min(100)
  requestTimeoutMs: number = 30_000;

  @Matches(/^[^\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/)
  mailFrom = 'Passerelle <no-reply@passerelle.example>';

  @IsEmail()
  operatorContactEmail = 'contact@passerelle.example';

  /** How long a worker holds a job without renewing (ms). After a kill, another takes over within lock + check. */
  @IsInt()
  @Min(100)
  jobLockMs: number = 30_000;

  @IsInt()
  @Min(50)
  jobStalledCheckMs: number = 15_000;

  /** First delay before a failed job runs again (ms); it doubles each time. */
  @IsInt()
  @Min(10)
  jobRetryDelayMs: number = 2_000;

  /** How often jobs that the queue may have lost are looked for, and how long after their hand-over (ms). */
  @IsInt()
  @Min(100)
  jobReconcileMs: number = 60_000;

  /** How long a worker may be busy without a pause before it is ended, to be started anew (ms). */
  @IsInt()
  @Min(200)
  workerBlockedMs: number = 60_000;

  /** How long the solver may work on one matching (s); then the best result so far stands, told as unproven. */
  @IsInt()
  @Min(1)
  matchingSeconds: number = 900;

  /** How long the mail server may take to connect and to greet, and half of how long to answer (ms). */
  @IsInt()
  @Min(100)
  smtpTimeoutMs: number = 10_000;

  /** Connections to the database that the api keeps, at most. */
  @IsInt()
  @Min(1)
  databasePoolSize: number = 10;

  /** How long a request waits for one of them before it is told to try again (ms). */
  @IsInt()
  @Min(100)
  databaseAcquireTimeoutMs: number = 3_000;

  /** How long one statement of a request may take, and a transaction may stand open between two (ms). */
  @IsInt()
  @Min(100)
  databaseStatementTimeoutMs: number = 5_000;

  /** The address that the api listens on; 0.0.0.0 inside a container. */
  @IsIP()
  host = '127.0.0.1';

  /** How long the api goes on serving after SIGTERM while it says that it is not ready (ms). */
  @IsInt()
  @Min(0)
  @Max(5_000)
  shutdownDelayMs: number = 0;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  @IsTimeZone()
  defaultTimeZone = 'Europe/Paris';
}

const variables: Readonly<Record<string, keyof Environment>> = {
  NODE_ENV: 'nodeEnv',
  DATABASE_URL: 'databaseUrl',
  REDIS_URL: 'redisUrl',
  SMTP_URL: 'smtpUrl',
  PORT: 'port',
  PUBLIC_URL: 'publicUrl',
  TRUSTED_PROXIES: 'trustedProxies',
  CORS_ORIGINS: 'corsOrigins',
  REQUEST_TIMEOUT_MS: 'requestTimeoutMs',
  MAIL_FROM: 'mailFrom',
  OPERATOR_CONTACT_EMAIL: 'operatorContactEmail',
  JOB_LOCK_MS: 'jobLockMs',
  JOB_STALLED_CHECK_MS: 'jobStalledCheckMs',
  JOB_RETRY_DELAY_MS: 'jobRetryDelayMs',
  WORKER_BLOCKED_MS: 'workerBlockedMs',
  MATCHING_SECONDS: 'matchingSeconds',
  SMTP_TIMEOUT_MS: 'smtpTimeoutMs',
  DATABASE_POOL_SIZE: 'databasePoolSize',
  DATABASE_ACQUIRE_TIMEOUT_MS: 'databaseAcquireTimeoutMs',
  DATABASE_STATEMENT_TIMEOUT_MS: 'databaseStatementTimeoutMs',
  HOST: 'host',
  SHUTDOWN_DELAY_MS: 'shutdownDelayMs',
  JOB_RECONCILE_MS: 'jobReconcileMs',
  LOG_LEVEL: 'logLevel',
  DEFAULT_TIME_ZONE: 'defaultTimeZone',
};

export class EnvironmentError extends Error {}

/** Reads and checks the environment; throws one EnvironmentError that lists every bad variable by its name. */
export function loadEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const given = Object.entries(variables).flatMap(([variable, property]) => {
    const value = source[variable];
    return value === undefined || value === '' ? [] : [[property, value] as const];
  });
  const environment = plainToInstance(Environment, Object.fromEntries(given), {
    enableImplicitConversion: true,
    exposeDefaultValues: true,
  });

  const errors = validateSync(environment);
  if (errors.length > 0) throw new EnvironmentError(errors.map(describeError).join('\n'));
  return environment;
}

function describeError({
  property,
  constraints = {},
}: {
  property: string;
  constraints?: Record<string, string>;
}): string {
  const variable = Object.keys(variables).find((name) => variables[name] === property) ?? property;
  return `${variable}: ${Object.values(constraints).join('; ')}`;
}
