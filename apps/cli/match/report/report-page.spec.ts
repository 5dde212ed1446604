import { describe, expect, it } from '@jest/globals';

import type { MatchingOutcome } from '#libs/matching/outcome';
import { locales } from '#libs/platform/i18n/locale';
import { type FolderPeople, peopleOf } from '../folder-people.js';
import { reportPage } from './report-page.js';

function aProject(number: number, title: string) {
  return { number, title, organisation: '', project: { id: `P${number}`, minSize: 2, maxSize: 3 } };
}

function aStudent(id: string, name: string) {
  const person = { email: id, name, studentNumber: null, skills: [], term: null, locale: 'fr' as const };
  return { person, student: { id, preferences: [] } };
}

const people: FolderPeople = peopleOf({
  projects: [aProject(2, 'Signes'), aProject(1, 'R&D <b>'), aProject(3, 'Ruisseaux')],
  students: [aStudent('z@x', 'Zoé'), aStudent('e@x', 'Émile'), aStudent('n@x', 'Noé')],
  mentors: [{ name: 'Olga', mentor: { id: 'o@x', capacity: 1 } }],
});

const outcome: MatchingOutcome = {
  version: 1,
  engineVersion: '1.0.0',
  status: 'OPTIMAL',
  objective: 'GENEROUS',
  seed: 1,
  gap: 0,
  nonReproducible: false,
  problemHash: 'sha-problem',
  resultHash: 'sha-result',
  assignments: [
    { student: 'e@x', project: 'P1', rank: 1 },
    { student: 'z@x', project: 'P1', rank: 3 },
  ],
  unassigned: [{ student: 'n@x', reason: 'PROJECTS_CLOSED' }],
  projects: [
    { id: 'P1', status: 'RUNNING', size: 2, mentor: 'o@x' },
    { id: 'P2', status: 'CLOSED', size: 0, mentor: null, reason: 'BELOW_MINIMUM' },
    { id: 'P3', status: 'CLOSED', size: 0, mentor: null, reason: 'NOT_CHOSEN' },
  ],
  profile: [1, 0, 1],
  metrics: { placed: 2, students: 3, meanRank: 2, worstRank: 3, blockingPairs: 0, moves: 0 },
  bound: null,
  certificate: 'FLOW_DUAL',
  explanations: [
    {
      student: 'n@x',
      got: null,
      why: [{ project: 'P2', reason: 'BELOW_MINIMUM_CLOSED', counts: { wanted: 1, needed: 2 } }],
      counterfactual: null,
    },
    {
      student: 'z@x',
      got: 'P1',
      why: [{ project: 'P2', reason: 'FULL', counts: { wanted: 2, places: 1 } }],
      counterfactual: { project: 'P2', places: 1 },
    },
  ],
};

/** The rows of the table with this caption, their markup taken away. */
function rowsUnder(page: string, caption: string): readonly string[] {
  const table = page.slice(page.indexOf(`aria-label="${caption}"`)).split('</table>')[0] ?? '';
  const rows = [...table.matchAll(/<tr [^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => row);
  return rows.map((row) =>
    row
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

describe('The report of a folder', () => {
  const page = reportPage('en', { outcomes: [outcome], moves: [[0]] }, people);

  it('shows everybody by name, with reasons in words and what would have helped', () => {
    expect(rowsUnder(page, 'Everybody, and why')).toEqual([
      'Name Project Rank Why',
      'Émile R&amp;D &lt;b&gt; 1 First choice.',
      'Noé no place – The projects that were chosen do not run. Signes: it does not run. It needs at least 2 students; 1 person wanted it.',
      'Zoé R&amp;D &lt;b&gt; 3 Signes: full. 2 people wanted its only place. One more place in Signes would have been enough.',
    ]);
  });

  it('shows those without a place apart, or says that there are none', () => {
    expect(rowsUnder(page, 'Without a place')).toEqual([
      'Name Why',
      'Noé The projects that were chosen do not run. Signes: it does not run. It needs at least 2 students; 1 person wanted it.',
    ]);
    expect(reportPage('en', { outcomes: [{ ...outcome, unassigned: [] }], moves: [[0]] }, people)).toContain(
      '<p>Everybody has a place.</p>',
    );
  });

  it('shows the projects by number, with their teams or why they do not run', () => {
    expect(rowsUnder(page, 'Projects that run')).toEqual([
      'No. Project Organisation People / places Mentor Team',
      '1 R&amp;D &lt;b&gt; – 2 / 3 Olga Émile Zoé',
    ]);
    expect(rowsUnder(page, 'Projects that do not run')).toEqual([
      'No. Project Organisation Why',
      '2 Signes – Its minimum team was not reached.',
      '3 Ruisseaux – Nobody could take it: it is on no list.',
    ]);
  });

  it('says the profile twice, as bars and as a table', () => {
    expect([...page.matchAll(/<rect[^>]*width="([\d.]+%)"/g)].map(([, width]) => width)).toEqual(['65%', '0%', '65%']);
    expect(rowsUnder(page, 'How far down their list')).toEqual([
      'Rank People Share of all',
      '1 1 33.3%',
      '2 0 0%',
      '3 1 33.3%',
    ]);
  });

  it('puts outcomes side by side', () => {
    const greedy = { ...outcome, objective: 'GREEDY' as const };
    const moves = [
      [0, 2],
      [2, 0],
    ];

    expect(
      rowsUnder(reportPage('en', { outcomes: [outcome, greedy], moves }, people), 'The aims side by side'),
    ).toEqual([
      'Aim Placed First choices Mean rank Worst rank Pairs that would rather have each other Placed otherwise than in the first',
      'fewest people low on their list 2 1 2.00 3 0 0',
      'most first choices 2 1 2.00 3 0 2',
    ]);
  });

  it('says how far from the best an unproven result may be', () => {
    const cut = { ...outcome, status: 'FEASIBLE' as const, gap: 0.0125 };

    expect(reportPage('fr', { outcomes: [cut], moves: [[0]] }, people)).toContain('à 1,25 % au plus de la meilleure');
  });

  it.each(locales)('is one page by itself in %s, with landmarks, and an address for every link', (locale) => {
    const markup = reportPage(locale, { outcomes: [outcome], moves: [[0]] }, people);

    const targets = [...markup.matchAll(/href="([^"]*)"/g)].map(([, target = '']) => target);
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => `#${id}`);
    expect(targets).toEqual(ids);
    expect(markup).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${locale}">`));
    expect(['<title>', '<header>', '<nav ', '<main>', '<h1>'].map((tag) => markup.split(tag).length - 1)).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(markup).not.toMatch(/<script|<img|<link|src=|https?:|url\(|@import/i);
  });
});
