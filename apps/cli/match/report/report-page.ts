import type { MatchingOutcome } from '#libs/matching/outcome';
import type { Locale } from '#libs/platform/i18n/locale';
import type { Comparison } from '../../match-comparison.js';
import type { FolderPeople } from '../folder-people.js';
import { comparisonSection } from './comparison-section.js';
import { conflictSection, relaxationSection } from './conflict-sections.js';
import { figuresSection } from './figures-section.js';
import { Html, html } from './html.js';
import { peopleSection, unplacedSection } from './people-section.js';
import { profileFigure } from './profile-chart.js';
import { closedSection, runningSection } from './project-sections.js';
import { proofSection } from './proof-section.js';
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
  const told: Told = { comparison, outcome, people };
  return page(words, outcome.status === 'INFEASIBLE' ? infeasible(words, told) : solved(words, told)).markup;
}

interface Told {
  readonly comparison: Comparison;
  /** The first of the comparison. */
  readonly outcome: MatchingOutcome;
  readonly people: FolderPeople;
}

interface PageParts {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

function solved(words: Words, { comparison, outcome, people }: Told): PageParts {
  const { say } = words;
  const { placed, students } = outcome.metrics;
  const running = outcome.projects.filter(({ status }) => status === 'RUNNING').length;
  return {
    title: say('REPORT_TITLE'),
    lead: say('REPORT_INTRODUCTION', { placed, students, running }),
    sections: [
      { id: 'figures', title: say('FIGURES'), body: figuresSection(words, outcome) },
      ...(comparison.outcomes.length < 2
        ? []
        : [{ id: 'comparison', title: say('COMPARISON'), body: comparisonSection(words, comparison) }]),
      { id: 'profile', title: say('PROFILE'), body: profileFigure(words, outcome.profile, students) },
      { id: 'unplaced', title: say('UNPLACED'), body: unplacedSection(words, outcome, people) },
      { id: 'running', title: say('RUNNING'), body: runningSection(words, outcome, people) },
      { id: 'closed', title: say('CLOSED'), body: closedSection(words, outcome, people) },
      { id: 'people', title: say('EVERYBODY'), body: peopleSection(words, outcome, people) },
      { id: 'proof', title: say('PROOF'), body: proofSection(words, outcome) },
    ],
  };
}

/** Whether any distribution keeps the rules does not depend on the aim: one outcome tells it for all. */
function infeasible(words: Words, { outcome, people }: Told): PageParts {
  const { say } = words;
  return {
    title: say('INFEASIBLE_TITLE'),
    lead: say('INFEASIBLE_LEAD'),
    sections: [
      { id: 'conflict', title: say('CONFLICT'), body: conflictSection(words, outcome, people) },
      { id: 'relaxations', title: say('RELAXATIONS'), body: relaxationSection(words, outcome, people) },
      { id: 'proof', title: say('PROOF'), body: proofSection(words, outcome) },
    ],
  };
}

function page({ locale, say }: Words, { title: pageTitle, lead, sections }: PageParts): Html {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${pageTitle}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>${pageTitle}</h1>
          <p class="lead">${lead}</p>
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
