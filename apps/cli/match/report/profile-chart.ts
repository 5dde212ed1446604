import { type Html, html } from './html.js';
import { table } from './table.js';
import type { Words } from './words.js';

const rowHeight = 28;
const labelWidth = 56;
/** Of the width of the drawing; the rest is for the labels, whose letters stay as large on a narrow screen. */
const longestBar = 65;

/** How many people have a place at each rank, as bars and again as a table, which says the same to everyone. */
export function profileFigure(words: Words, profile: readonly number[], students: number): Html {
  return html`<figure>${bars(words, profile)} ${twin(words, profile, students)}</figure> `;
}

function bars({ say, whole }: Words, profile: readonly number[]): Html {
  const most = Math.max(1, ...profile);
  const rows = profile.map((count, index) => {
    const [top, width] = [index * rowHeight, `${Math.round((count / most) * 10 * longestBar) / 10}%`];
    return html`<g>
      <text x="${labelWidth - 12}" y="${top + 19}" text-anchor="end">${index + 1}</text>
      <rect x="${labelWidth}" y="${top + 4}" width="${width}" height="${rowHeight - 8}" />
      <text x="${width}" dx="${labelWidth + 8}" y="${top + 19}">${whole(count)}</text>
    </g> `;
  });
  const height = Math.max(1, profile.length) * rowHeight;
  return html`<svg width="100%" height="${height}" role="img" aria-label="${say('PROFILE_CHART')}">${rows}</svg>`;
}

function twin({ say, percent, whole }: Words, profile: readonly number[], students: number): Html {
  return table({
    caption: say('PROFILE'),
    columns: [
      { heading: say('RANK'), isMark: true },
      { heading: say('PEOPLE'), isNumber: true },
      { heading: say('SHARE'), isNumber: true },
    ],
    rows: profile.map((count, index) => [index + 1, whole(count), percent(students === 0 ? 0 : count / students)]),
  });
}
