import { opaqueId } from '#libs/testing/opaque-id';
import {
  aCohortToMatch,
  type CohortToMatch,
  type CohortToMatchBuilder,
} from '#libs/testing/builders/a-cohort-to-match';

interface Board {
  /** Squares along one side; a student sits on each square. */
  readonly side: number;
  readonly projects: number;
}

/** What `requestMatchingRun` takes to keep students apart. */
export interface ApartInput {
  readonly kind: 'APART';
  readonly enrolmentIds: readonly string[];
}

/**
 * A class on a chess board where no two may share a project that could take each other as queens: how many find a place
 * is a colouring of the queens' graph, as easy as it gets on 5 × 5 squares with three projects and, with few rows more,
 * unproven after minutes on 8 × 8 with eight.
 */
export function aQueensClass(board: Board): CohortToMatchBuilder {
  const titles = Array.from({ length: board.projects }, (_, index) => `Project ${index}`);
  const withProjects = titles.reduce((some, title) => some.project(title, 1, board.side + 3), aCohortToMatch());
  return squaresOf(board).reduce((some, { name }) => some.student(name, titles), withProjects);
}

/** The students of each row, column and diagonal, to be kept apart. */
export function queensApart({ side }: Pick<Board, 'side'>, scene: CohortToMatch): ApartInput[] {
  const lines = new Map<string, string[]>();
  for (const { name, row, column } of squaresOf({ side })) {
    for (const line of [`row ${row}`, `column ${column}`, `down ${row - column}`, `up ${row + column}`]) {
      lines.set(line, [...(lines.get(line) ?? []), name]);
    }
  }
  const groups = [...lines.values()].filter(({ length }) => length > 1);
  return groups.map((names) => ({
    kind: 'APART',
    enrolmentIds: names.map((name) => opaqueId('Enrolment', scene.enrolment(name).id)),
  }));
}

interface Square {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

function squaresOf({ side }: Pick<Board, 'side'>): Square[] {
  return Array.from({ length: side * side }, (_, index) => {
    const [row, column] = [Math.floor(index / side), index % side];
    return { name: `Student ${row}-${column}`, row, column };
  });
}
