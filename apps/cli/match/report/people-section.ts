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
  const titles = new Map([...people.projects].map(([id, { title }]) => [id, title]));
  const missedBy = new Map(outcome.explanations.map(({ student, counterfactual }) => [student, counterfactual]));
  const order = new Intl.Collator(words.locale);
  const nameOf = (id: string) => people.students.get(id)?.name ?? id;

  const rows = placementsOf(outcome)
    .toSorted((left, right) => order.compare(nameOf(left.id), nameOf(right.id)))
    .map((placement) => [
      nameOf(placement.id),
      placement.projectId === null ? say('NO_PLACE') : (titles.get(placement.projectId) ?? placement.projectId),
      placement.rank ?? say('DASH'),
      reasons(words, { placement, titles, counterfactual: missedBy.get(placement.id) ?? null }),
    ]);
  return html`<p>${say('EVERYBODY_INTRODUCTION')}</p>
    ${table({
      caption: say('EVERYBODY'),
      columns: [
        { heading: say('NAME') },
        { heading: say('GOT') },
        { heading: say('RANK'), isNumber: true },
        { heading: say('WHY') },
      ],
      rows,
    })}`;
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
