import type { MatchingOutcome } from '#libs/matching/outcome';
import { closedInWords } from '#libs/matching-runs/explanation-words';
import type { FolderPeople } from '../folder-people.js';
import { type Html, html } from './html.js';
import { table } from './table.js';
import type { Words } from './words.js';

/** The projects that run, each with its team; by number. */
export function runningSection({ locale, say }: Words, outcome: MatchingOutcome, people: FolderPeople): Html {
  const results = new Map(outcome.projects.map((result) => [result.id, result]));
  const teams = namesByProject(outcome, people, new Intl.Collator(locale));
  const rows = [...people.projects].flatMap(([id, { number, title, organisation, project }]) => {
    const result = results.get(id);
    if (result?.status !== 'RUNNING') return [];
    const mentor = result.mentor === null ? say('DASH') : (people.mentors.get(result.mentor) ?? result.mentor);
    const team = html`<ul>
      ${(teams.get(id) ?? []).map((name) => html`<li>${name}</li>`)}
    </ul>`;
    return [[number, title, organisation || say('DASH'), `${result.size} / ${project.maxSize}`, mentor, team]];
  });
  if (rows.length === 0) return html`<p>${say('NONE_RUNNING')}</p>`;
  return table({
    caption: say('RUNNING'),
    columns: [
      { heading: say('NUMBER'), isMark: true },
      { heading: say('PROJECT') },
      { heading: say('ORGANISATION') },
      { heading: say('TEAM_SIZE'), isNumber: true },
      { heading: say('MENTOR') },
      { heading: say('TEAM') },
    ],
    rows,
  });
}

function namesByProject(
  { assignments }: MatchingOutcome,
  { students }: FolderPeople,
  order: Intl.Collator,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { student, project } of assignments) {
    const team = names.get(project) ?? [];
    team.push(students.get(student)?.name ?? student);
    names.set(project, team);
  }
  for (const team of names.values()) team.sort(order.compare);
  return names;
}

/** The projects that do not run, and why; by number. */
export function closedSection({ locale, say }: Words, outcome: MatchingOutcome, people: FolderPeople): Html {
  const reasons = new Map(
    outcome.projects.flatMap((result) => (result.status === 'CLOSED' ? [[result.id, result.reason] as const] : [])),
  );
  const rows = [...people.projects].flatMap(([id, { number, title, organisation }]) => {
    const reason = reasons.get(id);
    return reason === undefined ? [] : [[number, title, organisation || say('DASH'), closedInWords(locale, reason)]];
  });
  if (rows.length === 0) return html`<p>${say('NONE_CLOSED')}</p>`;
  return table({
    caption: say('CLOSED'),
    columns: (['NUMBER', 'PROJECT', 'ORGANISATION', 'WHY'] as const).map((heading) => ({
      heading: say(heading),
      isMark: heading === 'NUMBER',
    })),
    rows,
  });
}
