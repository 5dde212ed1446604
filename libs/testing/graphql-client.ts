import { readFileSync } from 'node:fs';

import { buildSchema } from 'graphql';

export interface UserError {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

export interface GraphqlAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A caller of the api: a visitor, or a person by the token of their session. */
export class GraphqlClient {
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  bearing(token: string): GraphqlClient {
    return new GraphqlClient(this.url, { ...this.headers, authorization: `Bearer ${token}` });
  }

  speaking(language: 'fr' | 'en'): GraphqlClient {
    return new GraphqlClient(this.url, { ...this.headers, 'accept-language': language });
  }

  /** The whole answer, errors and all. */
  async ask<Data>(query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> {
    const headers = { 'content-type': 'application/json', ...this.headers };
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the spec that asks knows the shape
    const answer: GraphqlAnswer<Data> = JSON.parse(await response.text());
    return answer;
  }

  /** The data of an answer that must have no errors. */
  async read<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (!data || errors) throw new Error(`The api refused: ${JSON.stringify(errors)}\n${query}`);
    return data;
  }

  /** The payload of one mutation, `submitNeed(input: …) { need { id } }`, which must have no user errors. */
  async change<Payload>(mutation: string, input: object): Promise<Payload> {
    const payload = await this.attempt<Payload>(mutation, input);
    if (payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  /** The payload of one mutation with its user errors. */
  async attempt<Payload>(
    mutation: string,
    input: object,
  ): Promise<Payload & { readonly userErrors: readonly UserError[] }> {
    const [, name = '', selection = ''] = /^(\w+)\s*\{([^]*)\}$/.exec(mutation.trim()) ?? [];
    const document = `mutation ($input: ${inputTypeOf(name)}) { payload: ${name}(input: $input) { ${selection} userErrors { code path message } } }`;
    const { payload } = await this.read<{ payload: Payload & { readonly userErrors: readonly UserError[] } }>(
      document,
      { input },
    );
    return payload;
  }
}

const mutations = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8')).getMutationType()?.getFields();

/** The type of a mutation's one argument, as the committed schema names it. */
function inputTypeOf(mutation: string): string {
  const [argument] = mutations?.[mutation]?.args ?? [];
  if (!argument) throw new Error(`The schema has no mutation ${mutation} with an input`);
  return argument.type.toString();
}
