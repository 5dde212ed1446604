import type { Explanation, MatchingOutcome } from '#libs/matching/outcome';
import { explainInWords, unplacedInWords } from '#libs/matching-runs/explanation-words';
import { type Placement, placementsOf } from '#libs/matching-runs/placements';
import type { FolderPeople } from '../folder-people.js';
import { type Html, html } from './html.js';
import { table } from './table.js';
import type { Words } from './words.js';

/** Everybody by name: the project, at which rank, and why not the projects that stood higher on the list. */
export function peopleSection(words: Words, outcome: MatchingOutcome, people: FolderPeople): Html {
  const { say } = words;
  return html`<p>${say('EVERYBODY_INTRODUCTION')}</p>
    ${table({
      caption: say('EVERYBODY'),
      columns: [
        { heading: say('NAME') },
        { heading: say('GOT') },
        { heading: say('RANK'), isNumber: true },
        { heading: say('WHY') },
      ],
      rows: toldByName(words, outcome, people).map(({ name, project, rank, why }) => [
        name,
        project ?? say('NO_PLACE'),
        rank ?? say('DASH'),
        why,
      ]),
    })}`;
}

/** Those for whom something is still to be found. */
export function unplacedSection(words: Words, outcome: MatchingOutcome, people: FolderPeople): Html {
  const { say } = words;
  const rows = toldByName(words, outcome, people).flatMap(({ name, project, why }) =>
    project === null ? [[name, why]] : [],
  );
  if (rows.length === 0) return html`<p>${say('NONE_UNPLACED')}</p>`;
  return table({ caption: say('UNPLACED'), columns: [{ heading: say('NAME') }, { heading: say('WHY') }], rows });
}

function toldByName(words: Words, outcome: MatchingOutcome, people: FolderPeople) {
  const titles = new Map([...people.projects].map(([id, { title }]) => [id, title]));
  const missedBy = new Map(outcome.explanations.map(({ student, counterfactual }) => [student, counterfactual]));
  const order = new Intl.Collator(words.locale);
  return placementsOf(outcome)
    .map((placement) => ({
      name: people.students.get(placement.id)?.name ?? placement.id,
      project: placement.projectId === null ? null : (titles.get(placement.projectId) ?? placement.projectId),
      rank: placement.rank,
      why: reasons(words, { placement, titles, counterfactual: missedBy.get(placement.id) ?? null }),
    }))
    .toSorted((left, right) => order.compare(left.name, right.name));
}

interface Told {
  readonly placement: Placement;
  readonly titles: ReadonlyMap<string, string>;
  readonly counterfactual: Explanation['counterfactual'];
}

function reasons({ locale, say }: Words, { placement, titles, counterfactual }: Told): Html | string {
  if (placement.rank === 1) return say('FIRST_CHOICE_WHY');
  const sentences = [
    ...(placement.reason === null ? [] : [unplacedInWords(locale, placement.reason)]),
    ...explainInWords(locale, { why: placement.explanation }, titles),
    ...(counterfactual === null
      ? []
      : [say('ONE_MORE_PLACE', { project: titles.get(counterfactual.project) ?? counterfactual.project })]),
  ];
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
