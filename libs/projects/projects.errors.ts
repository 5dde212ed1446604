import { DomainError, refusalOf } from '#libs/platform/errors/domain-error';
import type { en } from '#libs/projects/messages/en';

const refuse = refusalOf<keyof typeof en>();

export interface FramingProblem {
  readonly code: 'TEAM_SIZES' | 'SDGS' | 'REQUIRED_SKILLS';
  readonly path: readonly string[];
}

export const projectErrors = {
  needNotSelected: (): DomainError => refuse('conflict', 'NEED_NOT_SELECTED', { path: ['needId'] }),
  projectExists: (): DomainError => refuse('conflict', 'PROJECT_EXISTS', { path: ['needId'] }),
  /** Everything that is wrong with a framing, at once. */
  invalidFraming: (problems: readonly FramingProblem[]): DomainError =>
    new DomainError(
      'invalid',
      problems.map(({ code, path }) => ({ code, path, params: {} })),
    ),
};
