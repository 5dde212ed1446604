/** A kind of statement that programs of the version before live with while it runs and after. */
export interface HarmlessStatement {
  readonly pattern: RegExp;
  /** One of its kind, which the fault tests run under a working installation. */
  readonly example: string;
}

/** What a migration may do to tables that running programs know. To its own tables and columns it may do anything. */
// prettier-ignore
export const harmlessStatements = {
  'a new table': {
    pattern: /^CREATE TABLE /,
    example: `CREATE TABLE next_version (id uuid PRIMARY KEY, user_id uuid REFERENCES app_user(id), email text)`,
  },
  'a column that may stay empty': {
    pattern: /^ALTER TABLE \w+ ADD (?!CONSTRAINT )(COLUMN )?\w+ (?!.*NOT NULL)/,
    example: `ALTER TABLE app_user ADD next_version text`,
  },
  'a column with a default': {
    pattern: /^ALTER TABLE \w+ ADD (?!CONSTRAINT )(COLUMN )?\w+ .*NOT NULL DEFAULT /,
    example: `ALTER TABLE outbox_event ADD next_version integer NOT NULL DEFAULT 1`,
  },
  'an index': {
    pattern: /^CREATE INDEX /,
    example: `CREATE INDEX ix_next_version ON notification (user_id, created_at)`,
  },
  'a rule less': {
    pattern: /^ALTER TABLE \w+ ALTER COLUMN \w+ DROP NOT NULL$/,
    example: `ALTER TABLE notification ALTER COLUMN time_zone DROP NOT NULL`,
  },
  'a function': {
    pattern: /^CREATE FUNCTION /,
    example: `CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN PERFORM pg_notify('next_version', NEW.id::text); RETURN NULL; END$$`,
  },
  'a trigger that runs after the change': {
    pattern: /^CREATE TRIGGER \w+ AFTER /,
    example: `CREATE TRIGGER next_version AFTER INSERT OR UPDATE ON notification
      FOR EACH ROW EXECUTE FUNCTION next_version()`,
  },
} as const satisfies Record<string, HarmlessStatement>;

/** A migration of which every statement is harmless by itself, or is about what the migration made. */
export const exampleMigration: readonly string[] = [
  ...Object.values(harmlessStatements).map(({ example }) => example),
  'UPDATE app_user SET next_version = email',
  'ALTER TABLE app_user ADD CONSTRAINT uq_next_version UNIQUE (next_version)',
  'CREATE UNIQUE INDEX uq_next_version_email ON next_version (email)',
];

interface Exception {
  readonly pattern: RegExp;
  readonly why: string;
}

/** Statements of another kind that were looked at one by one. */
export const exceptions: readonly Exception[] = [
  {
    pattern: /^CREATE TRIGGER sealed_(entry_stands|entries_stand) BEFORE /,
    why: 'They refuse the change of an audit entry, which no version makes.',
  },
  {
    pattern: /^(DROP|CREATE UNIQUE) INDEX uq_matching_run_active/,
    why: 'It comes back with more rows let in: simulations, which the version before does not know.',
  },
];

/** The statements of one migration that a running program of the version before might not survive, each on one line. */
export function harmfulStatements(statements: readonly string[]): string[] {
  const lines = statements.map((statement) => statement.replaceAll(/\s+/g, ' ').trim());
  const own = ownThingsOf(lines);
  return lines.filter((line) => !isHarmless(line) && !isAboutOwn(line, own) && !isException(line));
}

interface OwnThings {
  readonly tables: ReadonlySet<string>;
  /** As `table.column`. */
  readonly columns: ReadonlySet<string>;
}

function ownThingsOf(lines: readonly string[]): OwnThings {
  const created = (pattern: RegExp) => new Set(lines.flatMap((line) => pattern.exec(line)?.slice(1).join('.') ?? []));
  return { tables: created(/^CREATE TABLE (\w+)/), columns: created(/^ALTER TABLE (\w+) ADD (?:COLUMN )?(\w+) /) };
}

function isHarmless(line: string): boolean {
  return Object.values(harmlessStatements).some(({ pattern }) => pattern.test(line));
}

function isException(line: string): boolean {
  return exceptions.some(({ pattern }) => pattern.test(line));
}

/** A rule over a table or over columns of the migration's own, or words for one such column. */
function isAboutOwn(line: string, { tables, columns }: OwnThings): boolean {
  const table = /^(?:ALTER TABLE|CREATE .*? ON) (\w+)/.exec(line)?.[1] ?? '';
  if (tables.has(table)) return true;
  const named = /^ALTER TABLE \w+ ADD CONSTRAINT \w+ (?:UNIQUE|FOREIGN KEY) \(([\w, ]+)\)/.exec(line)?.[1];
  const [, filledTable = table, filled = named] = /^UPDATE (\w+) SET (\w+) = [^,]+$/.exec(line) ?? [];
  return filled !== undefined && filled.split(', ').every((column) => columns.has(`${filledTable}.${column}`));
}
