import type { MatchingOutcome } from '#libs/matching/outcome';
import { type Html, html } from './html.js';
import type { Words } from './words.js';

/** The aim, whether nothing does better by it, and what it came to. */
export function figuresSection(
  { say, decimal, whole }: Words,
  { objective, gap, status, metrics, profile }: MatchingOutcome,
): Html {
  const { placed, students, meanRank, worstRank, blockingPairs } = metrics;
  const facts = [
    [say('PLACED'), whole(placed)],
    [say('UNPLACED'), whole(students - placed)],
    [say('FIRST_CHOICES'), whole(profile[0] ?? 0)],
    [say('MEAN_RANK'), decimal(meanRank)],
    [say('WORST_RANK'), worstRank ?? say('DASH')],
    [say('BLOCKING_PAIRS'), whole(blockingPairs)],
  ] as const;
  return html`<p>
      ${say(`AIM_${objective}`)}
      ${status === 'OPTIMAL' ? say('PROVEN') : say('NOT_PROVEN', { gap: decimal(100 * gap) })}
    </p>
    <dl>
      ${facts.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl> `;
}
