import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** What must never reach a log, wherever it stands in an object. */
const secret = ['authorization', 'cookie', 'token', 'code', 'email', 'password'];
const depths = ['', '*.', '*.*.', '*.*.*.'];
const redact = secret.flatMap((key) => depths.map((depth) => `${depth}${key}`));

/** The same inside words, such as those of a driver or of a mail server. */
const wordsToHide: readonly (readonly [RegExp, string])[] = [
  [/(\b\w{1,20}:\/\/[^\s:/@"\\]{0,100}):[^\s@/"\\]{1,200}@/g, '$1:[Redacted]@'],
  [/\b(Bearer|Basic) [\w.~+/=-]{8,}/g, '$1 [Redacted]'],
  // Bounded, so that a long line costs no more than its length; a newline before it is two characters of JSON.
  [
    /(\\u[\da-f]{4}|\\.)?[^\s<>"'(),;:@/\\]{1,64}@[^\s<>"'(),;:@/\\]{1,200}\.[^\s<>"'(),;:@/\\]{1,60}/g,
    '$1[Redacted address]',
  ],
];

/** Nest's log lines as JSON on standard error; standard output belongs to reports. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, service: string, destination: DestinationStream = pino.destination(2)) {
    this.pino = pino(
      { level, redact, base: { service } },
      { write: (line) => destination.write(withoutSecrets(line)) },
    );
  }

  log(message: unknown, context?: string): void {
    this.write('info', message, context);
  }

  error(message: unknown, ...details: unknown[]): void {
    this.write('error', message, details.filter((detail) => typeof detail === 'string').join(' '));
  }

  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }

  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  private write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, context?: string): void {
    if (typeof message === 'object' && message !== null) return this.pino[level]({ context, ...message });
    this.pino[level]({ context }, String(message));
  }
}

function withoutSecrets(line: string): string {
  return wordsToHide.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}
