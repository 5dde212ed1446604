import { type ValidationError, ValidationPipe } from '@nestjs/common';

import { DomainError, type ErrorParams, type Problem } from '#libs/platform/errors/domain-error';

/** Checks every input by its decorators, and lists all that is wrong at once, each with the path of its field inside the input. */
export const inputValidation = new ValidationPipe({
  transform: true,
  whitelist: false,
  forbidUnknownValues: false,
  exceptionFactory: (errors) =>
    new DomainError(
      'invalid',
      errors.flatMap((error) => problemsOf(error, [])),
    ),
});

function problemsOf(error: ValidationError, parents: readonly string[]): Problem[] {
  const path = [...parents, error.property];
  const nested = (error.children ?? []).flatMap((child) => problemsOf(child, path));
  const [failed] = Object.keys(error.constraints ?? {});
  if (!failed) return nested;
  return [{ path, ...contextOf(error.contexts?.[failed]) }, ...nested];
}

function contextOf(context: unknown): { code: string; params: ErrorParams } {
  const fallback = { code: 'INVALID_VALUE', params: {} };
  return isProblemContext(context) ? context : fallback;
}

function isProblemContext(context: unknown): context is { code: string; params: ErrorParams } {
  return typeof context === 'object' && context !== null && 'code' in context && 'params' in context;
}
