/** Facts of a PostgreSQL error that name no person, unlike its message and detail, which may quote a row. */
const facts = { code: 'sqlState', table: 'table', column: 'column', constraint: 'constraint' } as const;

/** Errors whose message may quote what somebody sent or what is stored. */
const quoting = new Set(['QueryFailedError', 'SyntaxError', 'EntityNotFoundError', 'error']);

/** What the log keeps of an unexpected error: what it is and where it rose, without personal data. */
export function causeForLog(cause: unknown): Readonly<Record<string, unknown>> {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const isQuoting = quoting.has(cause.name);
  return {
    type: cause.name,
    ...(isQuoting ? {} : { message: cause.message }),
    ...Object.fromEntries(
      Object.entries(facts).flatMap(([name, told]) => (name in cause ? [[told, textIn(cause, name)]] : [])),
    ),
    frames: (cause.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  };
}

function textIn(cause: Error, name: string): string {
  const value: unknown = Reflect.get(cause, name);
  return String(value);
}
