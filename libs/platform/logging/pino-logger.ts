import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** What must never reach a log, wherever it stands in an object. */
const secret = ['authorization', 'cookie', 'token', 'code', 'email', 'password'];
const redact = secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** Nest's log lines as JSON on standard error; standard output belongs to reports. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, service: string) {
    this.pino = pino({ level, redact, base: { service } }, pino.destination(2));
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
