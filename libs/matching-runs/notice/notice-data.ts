import type { MatchingProject, MatchingStudent } from '#libs/matching/problem';
import type { DecisionOnReader, NoticeFacts } from '#libs/matching-runs/notice/notice-facts';
import type { Say } from '#libs/matching-runs/notice/notice-words';

/** Something that was known, and where it came from. */
export interface NoticeDatum {
  readonly name: string;
  /** A line each; none when nothing was known. */
  readonly values: readonly string[];
  readonly source: string;
}

type Titles = ReadonlyMap<string, string>;

/** All that the engine was given about the student. */
export function noticeData(say: Say, facts: NoticeFacts, titles: Titles): NoticeDatum[] {
  const { student, projects, decisions, previousProject } = facts;
  const titleOf = (id: string) => titles.get(id) ?? id;
  const always: NoticeDatum[] = [
    {
      name: say('NOTICE_DATA_PREFERENCES'),
      values: choicesOf(student, titleOf),
      source: say(`NOTICE_SOURCE_${facts.ballotSource ?? 'NO_BALLOT'}`),
    },
    { name: say('NOTICE_DATA_SKILLS'), values: student.skills ?? [], source: say('NOTICE_SOURCE_ENROLMENT') },
    {
      name: say('NOTICE_DATA_TERM'),
      values: student.term === undefined ? [] : [student.term],
      source: say('NOTICE_SOURCE_ENROLMENT'),
    },
    {
      name: say('NOTICE_DATA_PROJECTS'),
      values: inOrderOfList(student, projects).map((project) => projectInWords(say, project, titleOf)),
      source: say('NOTICE_SOURCE_FRAMING'),
    },
    {
      name: say('NOTICE_DATA_DECISIONS'),
      values: decisions.map((decision) => decisionInWords(say, decision, titleOf)),
      source: say('NOTICE_SOURCE_STAFF'),
    },
  ];
  return [...always, ...waivedRules(say, facts, titleOf), ...previousPlace(say, previousProject, titleOf)];
}

/** A rule that was left out is told to those who could have been placed by it. */
function waivedRules(say: Say, { waivers, projects }: NoticeFacts, titleOf: (id: string) => string): NoticeDatum[] {
  const listed = waivers.filter(({ projectId }) => projects.some(({ id }) => id === projectId));
  const values = listed.map(({ kind, projectId }) => say(`CONFLICT_${kind}`, { project: titleOf(projectId) }));
  return values.length === 0
    ? []
    : [{ name: say('NOTICE_DATA_WAIVERS'), values, source: say('NOTICE_SOURCE_COORDINATORS') }];
}

function previousPlace(say: Say, projectId: string | null, titleOf: (id: string) => string): NoticeDatum[] {
  if (projectId === null) return [];
  const values = [titleOf(projectId)];
  return [{ name: say('NOTICE_DATA_PREVIOUS'), values, source: say('NOTICE_SOURCE_PUBLICATION') }];
}

/** `2. Atlas = Guide`: two projects that the student likes the same. A rank counts the better groups of the list. */
function choicesOf({ preferences }: MatchingStudent, titleOf: (id: string) => string): string[] {
  return preferences.map((group, index) => `${index + 1}. ${group.map(titleOf).join(' = ')}`);
}

function inOrderOfList({ preferences }: MatchingStudent, projects: readonly MatchingProject[]): MatchingProject[] {
  return preferences.flat().flatMap((id) => projects.filter((project) => project.id === id));
}

function projectInWords(say: Say, project: MatchingProject, titleOf: (id: string) => string): string {
  const { id, minSize: minimum, maxSize: maximum, terms = [], requiredSkills = [], mentor } = project;
  const skills = requiredSkills.map(({ skill, count }) => `${skill} × ${count}`);
  return say('NOTICE_PROJECT', {
    ...{ project: titleOf(id), minimum, maximum },
    terms: terms.join(', ') || 'none',
    skills: skills.join(', ') || 'none',
    mentor: mentor?.required ? 'required' : 'none',
  });
}

function decisionInWords(say: Say, { kind, project }: DecisionOnReader, titleOf: (id: string) => string): string {
  return say(`NOTICE_DECISION_${kind}`, { project: project === null ? '' : titleOf(project) });
}
