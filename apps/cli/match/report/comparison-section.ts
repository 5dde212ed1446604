import type { Comparison } from '../../match-comparison.js';
import { type Html, html } from './html.js';
import { table } from './table.js';
import type { Words } from './words.js';

/** What each aim would give, one line each, and how many people it would place otherwise than the first. */
export function comparisonSection({ say, decimal }: Words, { outcomes, moves }: Comparison): Html {
  const headings = ['PLACED', 'FIRST_CHOICES', 'MEAN_RANK', 'WORST_RANK', 'BLOCKING_PAIRS', 'MOVED'] as const;
  return html`<p>${say('COMPARISON_INTRODUCTION')}</p>
    ${table({
      caption: say('COMPARISON'),
      columns: [{ heading: say('AIM') }, ...headings.map((heading) => ({ heading: say(heading), isNumber: true }))],
      rows: outcomes.map(({ objective, metrics, profile }, index) => [
        say(objective),
        metrics.placed,
        profile[0] ?? 0,
        decimal(metrics.meanRank),
        metrics.worstRank ?? say('DASH'),
        metrics.blockingPairs,
        moves[0]?.[index] ?? 0,
      ]),
    })}`;
}
