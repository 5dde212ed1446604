import { DomainError } from '#libs/platform/errors/domain-error';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** A condition in words, and the code of the refusal when it does not hold. */
export interface Requirement<Guard extends string> {
  readonly guard: Guard;
  readonly otherwise: string;
}

/** One row of a lifecycle table: from where, to where, by whom, under which conditions. */
export interface Transition<Status extends string, Relation extends string, Guard extends string> {
  readonly from: readonly Status[];
  readonly to: Status;
  readonly by: readonly Relation[];
  readonly requires?: readonly Requirement<Guard>[];
}

/** A whole lifecycle: one row per verb. */
export type Lifecycle<
  Verb extends string,
  Status extends string,
  Relation extends string,
  Guard extends string = never,
> = Readonly<Record<Verb, Transition<Status, Relation, Guard>>>;

/** What the use case knows when it asks: the present status, how the actor relates to the noun, and the guards' facts. */
export interface Situation<Status extends string, Relation extends string, Guard extends string> {
  readonly status: Status;
  readonly relations: readonly Relation[];
  readonly facts: Readonly<Record<Guard, boolean>>;
}

function isAllowedBy(by: readonly string[], relations: readonly string[]): boolean {
  return relations.some((relation) => by.includes(relation));
}

/**
 * The status that a verb leads to.
 * Throws FORBIDDEN when the actor's relation never allows the verb, INVALID_TRANSITION when the status does not,
 * and the requirement's own code when a guard does not hold.
 */
export function nextStatus<V extends string, S extends string, R extends string, G extends string>(
  lifecycle: Lifecycle<V, S, R, G>,
  verb: V,
  situation: Situation<S, R, G>,
): S {
  const transition = lifecycle[verb];
  if (!isAllowedBy(transition.by, situation.relations)) throw platformErrors.forbidden();
  if (!transition.from.includes(situation.status)) {
    throw platformErrors.invalidTransition(situation.status, verb, allowedVerbs(lifecycle, situation));
  }

  const unmet = transition.requires?.find(({ guard }) => !situation.facts[guard]);
  if (unmet) throw new DomainError('conflict', [{ code: unmet.otherwise, path: [], params: {} }]);
  return transition.to;
}

/** The verbs that the actor may use now, in the table's order. */
export function allowedVerbs<V extends string, S extends string, R extends string, G extends string>(
  lifecycle: Lifecycle<V, S, R, G>,
  { status, relations, facts }: Situation<S, R, G>,
): V[] {
  return verbsOf(lifecycle).filter((verb) => {
    const transition = lifecycle[verb];
    return (
      isAllowedBy(transition.by, relations) &&
      transition.from.includes(status) &&
      (transition.requires ?? []).every(({ guard }) => facts[guard])
    );
  });
}

export function verbsOf<V extends string>(lifecycle: Readonly<Record<V, unknown>>): V[] {
  const isVerb = (key: string): key is V => key in lifecycle;
  return Object.keys(lifecycle).filter(isVerb);
}
