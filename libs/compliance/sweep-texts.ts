import type { EntityManager } from 'typeorm';

import { escapeHtml } from '#libs/platform/html/escape-html';

/** Words to be taken out of everything that is written anywhere. */
export interface Sweep {
  readonly words: string;
  /** Neither a quote nor a backslash: it lands inside JSON, HTML and arrays. */
  readonly replacement: string;
  /** Tables in which the words mean something else. */
  readonly sparing: readonly string[];
}

interface TextColumn {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** The audit holds codes and ids alone, and is sealed; the record of migrations is nobody's. */
const neverSwept = ['audit_entry', 'audit_seal', 'migrations'];

/**
 * Replaces the words in every text, list of texts and JSON of every table, the queue's own among them, so that also a
 * table made tomorrow is covered. Whole words only and in any letter case: `eva@a.fr` is not found in `neva@a.fr`.
 * One statement for each table that holds text.
 */
export async function sweepTexts(tx: EntityManager, { words, replacement, sparing }: Sweep): Promise<void> {
  const columns = await textColumns(tx, [...neverSwept, ...sparing]);
  for (const table of new Set(columns.map(qualifiedName))) {
    const ofTable = columns.filter((column) => qualifiedName(column) === table);
    await tx.query(sweepStatement(table, ofTable), [patternOf(words), replacement, spellingsOf(words).map(anywhere)]);
  }
}

function qualifiedName({ schema, table }: TextColumn): string {
  return `"${schema}"."${table}"`;
}

function textColumns(tx: EntityManager, except: readonly string[]): Promise<TextColumn[]> {
  return tx.query(
    `SELECT column_row.table_schema AS schema, column_row.table_name AS "table", column_row.column_name AS "column",
            CASE WHEN column_row.data_type = 'ARRAY' THEN 'text[]' ELSE column_row.data_type END AS type
       FROM information_schema.columns column_row
       JOIN information_schema.tables table_row USING (table_schema, table_name)
      WHERE column_row.table_schema IN ('public', 'bullmq') AND table_row.table_type = 'BASE TABLE'
        AND column_row.is_generated = 'NEVER' AND NOT column_row.table_name = ANY($1)
        AND (column_row.data_type IN ('text', 'character varying', 'json', 'jsonb')
             OR column_row.udt_name IN ('_text', '_varchar'))
      ORDER BY 1, 2, column_row.ordinal_position`,
    [except],
  );
}

function sweepStatement(table: string, columns: readonly TextColumn[]): string {
  const changes = columns.map(
    ({ column, type }) => `"${column}" = regexp_replace("${column}"::text, $1, $2, 'gi')::${type}`,
  );
  const hits = columns.map(
    ({ column }) =>
      `(lower("${column}"::text) LIKE ANY (ARRAY(SELECT lower(likely) FROM unnest($3::text[]) likely)) AND "${column}"::text ~* $1)`,
  );
  return `UPDATE ${table} SET ${changes.join(', ')} WHERE ${hits.join(' OR ')}`;
}

/** As words stand in plain text, in JSON and in HTML. */
function spellingsOf(words: string): string[] {
  return [...new Set([words, JSON.stringify(words).slice(1, -1), escapeHtml(words)])];
}

/** For LIKE, which is many times faster than a pattern and passes few rows on to it. */
function anywhere(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

/** Each spelling, bounded by what is no part of a word or an address. */
function patternOf(words: string): string {
  const alternatives = spellingsOf(words).map(escapePattern).join('|');
  return `(?<![[:alnum:]._%+-])(?:${alternatives})(?![[:alnum:]_%+-]|\\.[[:alnum:]])`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\s@]/gu, (character) => `\\${character}`);
}
