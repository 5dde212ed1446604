import type { MatchingOutcome } from '#libs/matching/outcome';
import { conflictOf, relaxationsOf } from '../conflict-in-words.js';
import type { FolderPeople } from '../folder-people.js';
import { type Html, html } from './html.js';
import type { Words } from './words.js';

/** The rules that contradict each other, none of which is there in vain. */
export function conflictSection(words: Words, outcome: MatchingOutcome, people: FolderPeople): Html {
  return html`<p>${words.say('CONFLICT_INTRODUCTION')}</p>
    ${list(conflictOf(words, outcome, people))}`;
}

/** What would come of dropping one of them. */
export function relaxationSection(words: Words, outcome: MatchingOutcome, people: FolderPeople): Html {
  const sentences = relaxationsOf(words, outcome, people);
  return sentences.length === 0 ? html`<p>${words.say('NO_RELAXATION')}</p>` : list(sentences);
}

function list(sentences: readonly string[]): Html {
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
