import { DomainError } from '#libs/platform/errors/domain-error';
import { type Lifecycle, nextStatus, verbsOf } from '#libs/platform/lifecycle/lifecycle';

export interface LifecycleUnderTest<V extends string, S extends string, R extends string, G extends string> {
  readonly lifecycle: Lifecycle<V, S, R, G>;
  readonly statuses: readonly S[];
  readonly relations: readonly R[];
  readonly facts: Readonly<Record<G, boolean>>;
}

/** Every verb × status × relation as the line `publish FRAMED coordinator`, with the status or the code it leads to. */
export function productOf<V extends string, S extends string, R extends string, G extends string>({
  lifecycle,
  statuses,
  relations,
  facts,
}: LifecycleUnderTest<V, S, R, G>): ReadonlyMap<string, string> {
  const cells = verbsOf(lifecycle).flatMap((verb) =>
    statuses.flatMap((status) =>
      relations.map((relation): [string, string] => [
        `${verb} ${status} ${relation}`,
        outcomeOf(() => nextStatus(lifecycle, verb, { status, relations: [relation], facts })),
      ]),
    ),
  );
  return new Map(cells);
}

/** The lines of the product that lead somewhere, as `publish FRAMED coordinator → PUBLISHED`. */
export function acceptedIn(product: ReadonlyMap<string, string>, statuses: readonly string[]): string[] {
  return [...product].filter(([, outcome]) => statuses.includes(outcome)).map(([cell, to]) => `${cell} → ${to}`);
}

/** The codes that refuse the rest of the product. */
export function refusalsIn(product: ReadonlyMap<string, string>, statuses: readonly string[]): string[] {
  return [...new Set(product.values())].filter((outcome) => !statuses.includes(outcome)).sort();
}

function outcomeOf(attempt: () => string): string {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
