/** A piece of a where-clause with its named parameters, as policies give it: `{ sql: 'project.status = :status', … }`. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const everything: Condition = { sql: 'TRUE', parameters: {} };
export const nothing: Condition = { sql: 'FALSE', parameters: {} };

export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return nothing;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
    parameters: Object.fromEntries(conditions.flatMap(({ parameters }) => Object.entries(parameters))),
  };
}
