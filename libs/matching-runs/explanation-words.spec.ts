import { describe, expect, it } from '@jest/globals';

import type { ClosedReason, ExplanationReason, UnassignedReason } from '#libs/matching/outcome';
import {
  counterfactualInWords,
  relaxationInWords,
  closedInWords,
  conflictInWords,
  explainInWords,
  placedInWords,
  unplacedInWords,
} from '#libs/matching-runs/explanation-words';
import { en } from '#libs/matching-runs/messages/en';
import { locales } from '#libs/platform/i18n/locale';

const titles = new Map([
  ['p1', 'Robot'],
  ['p2', 'Guide'],
]);

const reasons: readonly ExplanationReason[] = [
  'FORBIDDEN',
  'CALENDAR',
  'PINNED_ELSEWHERE',
  'BELOW_MINIMUM_CLOSED',
  'SKILL_GAP',
  'NO_MENTOR',
  'CAP',
  'TOGETHER',
  'APART',
  'OUTRANKED',
  'FULL',
];
const unplaced: readonly UnassignedReason[] = [
  'NO_ACCEPTABLE_PROJECT',
  'FORBIDDEN',
  'CALENDAR',
  'SKILL_GAP',
  'NO_MENTOR',
  'PROJECTS_CLOSED',
  'FULL',
];

const closed: readonly ClosedReason[] = ['NOT_CHOSEN', 'SKILL_GAP', 'NO_MENTOR', 'BELOW_MINIMUM'];

describe('An explanation in words', () => {
  const why = [
    { project: 'p1', reason: 'BELOW_MINIMUM_CLOSED' as const, counts: { wanted: 1, needed: 3 } },
    { project: 'p2', reason: 'FULL' as const, counts: { wanted: 5, places: 2 } },
  ];

  it('says in English why each better choice was out of reach, with figures and no person', () => {
    expect(explainInWords('en', { why }, titles)).toEqual([
      'Robot: it does not run. It needs at least 3 students; 1 person wanted it.',
      'Guide: full. 5 people wanted its 2 places.',
    ]);
  });

  it('says it in French', () => {
    expect(explainInWords('fr', { why }, titles)).toEqual([
      'Robot : ce projet n’a pas lieu. Il lui faut au moins 3 élèves ; 1 personne le souhaitait.',
      'Guide : complet. 5 personnes souhaitaient ses 2 places.',
    ]);
  });

  it('says of which project one more place would have been theirs', () => {
    const missed = { project: 'p1', places: 1 as const };

    expect([counterfactualInWords('en', missed, titles), counterfactualInWords('fr', missed, titles)]).toEqual([
      'With one more place in Robot, you would have been placed there.',
      'Avec une place de plus dans Robot, cette place vous serait revenue.',
    ]);
  });

  it('says what would come of dropping a rule', () => {
    const relaxation = { rule: 'Guide runs.', placed: 1, profile: [1] };

    expect(relaxationInWords('en', relaxation)).toBe(
      'Without this rule (“Guide runs.”), 1 student has a place, 1 of them at the first choice.',
    );
    expect(relaxationInWords('fr', { ...relaxation, placed: 4, profile: [] })).toBe(
      'Sans cette règle (« Guide runs. »), 4 élèves ont une place, dont 0 au premier choix.',
    );
  });

  it('says at which rank the place is', () => {
    expect([placedInWords('en', 1), placedInWords('fr', 1)]).toEqual(['The first choice.', 'Le premier choix.']);
    expect([placedInWords('en', 3), placedInWords('fr', 3)]).toEqual([
      'At rank 3 of the list.',
      'Au rang 3 de la liste.',
    ]);
  });

  it.each(locales)('has a %s sentence for every reason of the engine', (locale) => {
    const whyEach = reasons.map((reason) => ({ project: 'p1', reason, counts: { wanted: 2, needed: 2, places: 2 } }));

    const sentences = [
      ...explainInWords(locale, { why: whyEach }, titles),
      ...unplaced.map((reason) => unplacedInWords(locale, reason)),
      ...closed.map((reason) => closedInWords(locale, reason)),
    ];

    expect(new Set(sentences).size).toBe(reasons.length + unplaced.length + closed.length);
    expect(sentences.filter((sentence) => sentence.includes('{') || /^[A-Z_]+$/.test(sentence))).toEqual([]);
  });

  it('leaves no reason in the messages that the engine does not know', () => {
    const keys = Object.keys(en).filter((key) => /^(WHY|UNPLACED|CLOSED)_/.test(key));

    expect(keys).toEqual([
      ...reasons.map((reason) => `WHY_${reason}`),
      ...unplaced.map((reason) => `UNPLACED_${reason}`),
      ...closed.map((reason) => `CLOSED_${reason}`),
    ]);
  });
});

describe('A conflict in words', () => {
  const decisions = [{ id: 'd1', kind: 'PIN' as const, enrolmentId: 'e1', projectId: 'p1' }];
  const names = new Map([...titles, ['e1', 'Ana']]);

  it('names everybody who is to stay together or apart', () => {
    const everyone = new Map([...names, ['e2', 'Bo']]);
    const group = (id: string, kind: 'TOGETHER' | 'APART') => ({ id, kind, enrolmentIds: ['e1', 'e2'] });
    const conflict = [
      { kind: 'TOGETHER' as const, decision: 'd2' },
      { kind: 'APART' as const, decision: 'd3' },
    ];

    const words = conflictInWords('en', conflict, {
      names: everyone,
      decisions: [group('d2', 'TOGETHER'), group('d3', 'APART')],
    });

    expect(words).toEqual([
      'These students must stay together: Ana, Bo.',
      'These students must be kept apart: Ana, Bo.',
    ]);
  });

  it('names the decision and the constraint that contradict each other', () => {
    const conflict = [
      { kind: 'PIN' as const, decision: 'd1' },
      { kind: 'MINIMUM' as const, project: 'p1' },
      { kind: 'CAP' as const, cap: 'c1' },
    ];

    expect(conflictInWords('fr', conflict, { names, decisions })).toEqual([
      'Ana doit être dans le projet Robot.',
      'Robot n’a pas lieu en dessous de son effectif minimal.',
      'Plusieurs projets ne peuvent accueillir ensemble qu’un nombre limité d’élèves.',
    ]);
  });
});
