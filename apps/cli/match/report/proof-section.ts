import type { MatchingOutcome } from '#libs/matching/outcome';
import { type Html, html } from './html.js';
import type { Words } from './words.js';

/** By what anybody can check that the same files give the same result. */
export function proofSection(
  { say }: Words,
  { engineVersion: engine, seed, problemHash, resultHash }: MatchingOutcome,
): Html {
  return html`<p>${say('PROOF_WORDS', { engine, seed: String(seed) })}</p>
    <p>${say('PROBLEM_HASH')}<br /><code>${problemHash}</code></p>
    <p>${say('RESULT_HASH')}<br /><code>${resultHash}</code></p> `;
}
