/** What kind of refusal it is. `unavailable` is worth trying again without a change, `too-many` after a while. */
export type ErrorKind =
  'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'unauthenticated' | 'unavailable' | 'too-many';

export type ErrorParams = Readonly<Record<string, string | number | Date>>;

/** One thing that the caller can mend: a stable code, the path of the input field, and values for its message. */
export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly params: ErrorParams;
}

/** A refusal that the product expects. It carries codes, never sentences: words belong to the messages of each context. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'DomainError';
  }

  get code(): string {
    return this.problems[0]?.code ?? 'UNEXPECTED';
  }
}

export interface ErrorDetails {
  readonly path?: readonly string[];
  readonly params?: ErrorParams;
}

/** A maker of errors whose codes all have a message: `const refuse = refusalOf<keyof typeof en>()`. */
export function refusalOf<Code extends string>() {
  return (kind: ErrorKind, code: Code, { path = [], params = {} }: ErrorDetails = {}): DomainError =>
    new DomainError(kind, [{ code, path, params }]);
}
