import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';

import { translateError } from './error-words.js';
import type { QueryMeasure } from './query-measure.js';
import type { Locale } from '#libs/platform/i18n/locale';

/** What one query may ask for at most; see QueryMeasure. The question that GraphiQL asks of the schema is 15 deep. */
export const queryLimits: QueryMeasure = { depth: 16, fields: 600, aliases: 30, directives: 30, cost: 5_000 };

/** More than any honest request needs, and little enough to refuse at once. */
export const maxTokens = 2_000;

/** What helps to guess a secret, were it done many times in one request. */
export const onceInARequest: ReadonlySet<string> = new Set(['requestSignInCode', 'signIn']);

const shape = ['depth', 'fields', 'aliases', 'directives'] as const;

/** Why a query is refused before anything is done, or null. */
export function refusalOfQuery(measure: QueryMeasure, document: DocumentNode, locale: Locale): GraphQLError | null {
  const exceeded = shape.find((name) => measure[name] > queryLimits[name]);
  if (exceeded) {
    return refusal(`The query asks for ${measure[exceeded]} ${exceeded}; the most is ${queryLimits[exceeded]}.`);
  }
  const repeated = repeatedField(document);
  if (repeated) return refusal(`${repeated} may stand only once in a request.`);

  const { cost } = measure;
  if (cost <= queryLimits.cost) return null;
  const message = translateError(locale, 'COST_LIMIT', { cost, maximum: queryLimits.cost });
  return new GraphQLError(message, { extensions: { code: 'COST_LIMIT', cost: costOf(measure), http: badRequest } });
}

/** What each answer says about its query in `extensions.cost`. */
export function costOf({ cost }: QueryMeasure) {
  return { requested: cost, maximum: queryLimits.cost };
}

const badRequest = { status: 400 };

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: badRequest } });
}

function repeatedField(document: DocumentNode): string | null {
  const seen = new Set<string>();
  let repeated: string | null = null;
  visit(document, {
    [Kind.FIELD]: ({ name: { value } }) => {
      if (onceInARequest.has(value) && seen.has(value)) repeated = value;
      seen.add(value);
    },
  });
  return repeated;
}
