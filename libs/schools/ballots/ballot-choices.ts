/** Projects by their ids, first choices first; those of one group are tied. No choice at all says: no wish. */
export type Choices = readonly (readonly string[])[];

export interface RankedProject {
  readonly projectId: string;
  readonly rank: number;
}

/** The choices that stored items stand for; within a tie, in the order of the ids. */
export function choicesOf(items: readonly RankedProject[]): string[][] {
  const ranks = [...new Set(items.map(({ rank }) => rank))].toSorted((left, right) => left - right);
  return ranks.map((wanted) => {
    const tied = items.filter(({ rank }) => rank === wanted);
    return tied.map(({ projectId }) => projectId).toSorted();
  });
}

/** The items that choices are stored as: ranks from 1 on, without gaps. */
export function rankedProjectsOf(choices: Choices): RankedProject[] {
  const groups = choices.filter((tied) => tied.length > 0);
  return groups.flatMap((tied, index) => tied.map((projectId) => ({ projectId, rank: index + 1 })));
}

/** Whether two ballots wish the same; the order within a tie says nothing. */
export function areSameChoices(left: Choices, right: Choices): boolean {
  const plain = (choices: Choices) => JSON.stringify(choicesOf(rankedProjectsOf(choices)));
  return plain(left) === plain(right);
}
