import { type MatchingMentor, type MatchingProject } from '../problem.js';

/** Speaks all the languages asked, has one of the expertises asked if any is, and has no conflict with the project. */
export function maySupport(mentor: MatchingMentor, { id, mentor: need }: MatchingProject): boolean {
  if (need === undefined) return false;
  const { expertise = [], languages = [], conflicts = [] } = mentor;
  const asked = need.expertise ?? [];
  return (
    !conflicts.includes(id) &&
    (need.languages ?? []).every((language) => languages.includes(language)) &&
    (asked.length === 0 || asked.some((field) => expertise.includes(field)))
  );
}

/**
 * How many of the projects can have a mentor at once, by augmenting paths (Kuhn 1955). O(projects · compatible pairs),
 * where mentors that a search has found to lead nowhere are not looked at again.
 * A choice of mentors that serves most projects can always serve, among them, any set that can be served at all.
 */
export function mostSupported(projects: readonly MatchingProject[], mentors: readonly MatchingMentor[]): number {
  const followed = new Map<MatchingMentor, MatchingProject[]>(mentors.map((mentor) => [mentor, []]));
  const compatible = new Map(projects.map((one) => [one, mentors.filter((mentor) => maySupport(mentor, one))]));
  const useless = new Set<MatchingMentor>();
  const serve = (project: MatchingProject, tried: Set<MatchingMentor>): boolean =>
    (compatible.get(project) ?? []).some((mentor) => {
      if (tried.has(mentor) || useless.has(mentor)) return false;
      tried.add(mentor);
      const own = followed.get(mentor) ?? [];
      if (own.length < mentor.capacity) return own.push(project) > 0;
      const leaving = own.findIndex((other) => serve(other, tried));
      if (leaving < 0) return false;
      own[leaving] = project;
      return true;
    });
  return projects.filter((project) => {
    const tried = new Set<MatchingMentor>();
    const isServed = serve(project, tried);
    if (!isServed) for (const mentor of tried) useless.add(mentor);
    return isServed;
  }).length;
}
