import type { MatchingOutcome } from '#libs/matching/outcome';
import type { Locale } from '#libs/platform/i18n/locale';
import type { Comparison } from '../../match-comparison.js';
import type { FolderPeople } from '../folder-people.js';
import { comparisonSection } from './comparison-section.js';
import { Html, html } from './html.js';
import { peopleSection } from './people-section.js';
import { profileFigure } from './profile-chart.js';
import { closedSection, runningSection } from './project-sections.js';
import { style } from './style.js';
import { type Words, wordsOf } from './words.js';

/** A part of the page that the list of contents leads to. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/**
 * The outcome of a folder for people: one page by itself, with no script and nothing from elsewhere, that also prints.
 * Of several outcomes the first is shown whole and the others beside it. The same input gives the same bytes.
 */
export function reportPage(locale: Locale, comparison: Comparison, people: FolderPeople): string {
  const [outcome] = comparison.outcomes;
  if (outcome === undefined) throw new Error('A report is about at least one outcome.');

  const words = wordsOf(locale);
  const { say } = words;
  const sections: readonly Section[] = [
    { id: 'figures', title: say('FIGURES'), body: figures(words, outcome) },
    ...(comparison.outcomes.length < 2
      ? []
      : [{ id: 'comparison', title: say('COMPARISON'), body: comparisonSection(words, comparison) }]),
    { id: 'profile', title: say('PROFILE'), body: profileFigure(words, outcome.profile, outcome.metrics.students) },
    { id: 'running', title: say('RUNNING'), body: runningSection(words, outcome, people) },
    { id: 'closed', title: say('CLOSED'), body: closedSection(words, outcome, people) },
    { id: 'people', title: say('EVERYBODY'), body: peopleSection(words, outcome, people) },
    { id: 'proof', title: say('PROOF'), body: proof(words, outcome) },
  ];
  return page(words, outcome, sections).markup;
}

function page({ locale, say }: Words, { metrics, projects }: MatchingOutcome, sections: readonly Section[]): Html {
  const { placed, students } = metrics;
  const running = projects.filter(({ status }) => status === 'RUNNING').length;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${say('REPORT_TITLE')}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>${say('REPORT_TITLE')}</h1>
          <p class="lead">${say('REPORT_INTRODUCTION', { placed, students, running })}</p>
          <nav aria-label="${say('CONTENTS')}">
            <ul>
              ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
            </ul>
          </nav>
        </header>
        <main>
          ${sections.map(
            ({ id, title, body }) =>
              html`<section aria-labelledby="${id}">
                <h2 id="${id}">${title}</h2>
                ${body}
              </section> `,
          )}
        </main>
      </body>
    </html> `;
}

function figures({ say, decimal }: Words, { objective, gap, status, metrics, profile }: MatchingOutcome): Html {
  const { placed, students, meanRank, worstRank, blockingPairs } = metrics;
  const facts = [
    [say('PLACED'), placed],
    [say('UNPLACED'), students - placed],
    [say('FIRST_CHOICES'), profile[0] ?? 0],
    [say('MEAN_RANK'), decimal(meanRank)],
    [say('WORST_RANK'), worstRank ?? say('DASH')],
    [say('BLOCKING_PAIRS'), blockingPairs],
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

function proof({ say }: Words, { engineVersion: engine, seed, problemHash, resultHash }: MatchingOutcome): Html {
  return html`<p>${say('PROOF_WORDS', { engine, seed: String(seed) })}</p>
    <p>${say('PROBLEM_HASH')}<br /><code>${problemHash}</code></p>
    <p>${say('RESULT_HASH')}<br /><code>${resultHash}</code></p> `;
}
