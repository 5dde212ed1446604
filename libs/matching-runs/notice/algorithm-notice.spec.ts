import { describe, expect, it } from '@jest/globals';

import { type AlgorithmNotice, algorithmNotice } from '#libs/matching-runs/notice/algorithm-notice';
import type { NoticeFacts } from '#libs/matching-runs/notice/notice-facts';

const facts: NoticeFacts = {
  ...{ id: 'assignment', rank: 2, objective: 'GENEROUS', seed: 7, policy: null, engineVersion: '1.0.0' },
  ...{ snapshotHash: 'abc', resultHash: 'def', timeZone: 'Europe/Paris', ballotSource: 'EXPLORER' },
  approvedAt: new Date('2026-11-22T23:30:00Z'),
  student: { id: 'ana', preferences: [['p1'], ['p3', 'p2']], skills: ['data'], term: 'spring' },
  projects: [
    { id: 'p1', minSize: 3, maxSize: 4, requiredSkills: [{ skill: 'data', count: 1 }], terms: ['spring'] },
    { id: 'p2', minSize: 1, maxSize: 2, mentor: { required: true } },
    { id: 'p3', minSize: 2, maxSize: 2, mentor: { required: false } },
  ],
  decisions: [],
  waivers: [],
  previousProject: null,
};

const titles = new Map([
  ['p1', 'Guide'],
  ['p2', 'Atlas'],
  ['p3', 'Carte'],
]);

const told = (change: Partial<NoticeFacts>) => algorithmNotice('en', { ...facts, ...change }, titles);

const valueOf = ({ parameters }: AlgorithmNotice, wanted: string) =>
  parameters.find(({ name }) => name === wanted)?.value;

describe('The notice of the algorithm', () => {
  it('tells the purpose, the four items of the law and the rights', () => {
    expect(told({})).toEqual({
      mention: expect.stringMatching(/L311-3-1 and R311-3-1-1/),
      purpose: expect.stringMatching(/^The algorithm shares out the places/),
      contribution:
        'The algorithm proposed this result. A coordinator, who could refuse it, approved it with all the results of ' +
        'the cohort on November 23, 2026. Nothing was changed by hand.',
      data: [
        { name: 'Your ranked list', values: ['1. Guide', '2. Carte = Atlas'], source: 'your ballot' },
        { name: 'Your skills', values: ['data'], source: 'the list of students of your cohort' },
        { name: 'Your term', values: ['spring'], source: 'the list of students of your cohort' },
        {
          name: 'The projects on your list',
          values: [
            'Guide: a team of 3 to 4; term: spring; skills: data × 1.',
            'Carte: a team of 2 to 2.',
            'Atlas: a team of 1 to 2; only with a mentor.',
          ],
          source: 'the description that the nonprofit and the coordinators agreed on',
        },
        {
          name: 'Decisions of the teaching staff about you',
          values: [],
          source: 'your teaching staff and the coordinators',
        },
      ],
      parameters: [
        { name: 'Objective', value: 'Nobody far down their list.' },
        {
          name: 'Weights',
          value: 'None: a criterion only decides among results that those before it find equally good.',
        },
        { name: 'Projects on your list', value: '3' },
        { name: 'Rank of your place on your list', value: '2' },
        { name: 'Seed, which decides among equally good results', value: '7' },
        { name: 'Version of the engine', value: '1.0.0' },
        { name: 'Fingerprint of the data (SHA-256)', value: 'abc' },
        { name: 'Fingerprint of the result (SHA-256)', value: 'def' },
      ],
      operations: [
        'Set aside for you: projects not on your list, of another term, or ruled out by the teaching staff.',
        'Keep, in every result, to the team sizes, skills, mentors and decisions of the register.',
        'Look for the best result for the whole cohort, by these criteria one after the other.',
        'As many students as possible have a place.',
        'The worst rank that anybody gets is as good as possible.',
        'As few students as possible are at the worst rank, then at the next worst, and so on.',
        'As few students and running projects as possible would rather have each other; beyond 10,000 possible places, STABLE alone sees to it.',
        'Among results that are still equally good, a number set beforehand decides: the seed. Never the order of names.',
        'A second program checks each result against all rules before anybody sees it.',
        'Nothing counts before a coordinator has approved and published it.',
      ],
      rights: expect.stringMatching(/register.*contest.*\(CADA\)/),
    });
  });

  it('says that people decided on a place that was fixed beforehand', () => {
    const { contribution } = told({ decisions: [{ kind: 'PIN', project: 'p1' }] });

    expect(contribution).toMatch(/^The teaching staff decided on this place beforehand\./);
  });

  it('tells each decision about the person, and not who the others are', () => {
    const decisions: NoticeFacts['decisions'] = [
      { kind: 'FORBID', project: 'p2' },
      { kind: 'TOGETHER', project: null },
      { kind: 'APART', project: null },
    ];

    expect(told({ decisions }).data[4]?.values).toEqual([
      'Atlas: it was ruled out for you.',
      'You were to be placed together with others, or not at all.',
      'You were to be kept apart from others.',
    ]);
  });

  it('tells of a re-match the place before, the policy, and moves where they count', () => {
    const notice = told({ policy: 'FEWEST_MOVES', previousProject: 'p2' });

    expect(notice.data[5]).toEqual({
      name: 'Your place before this matching',
      values: ['Atlas'],
      source: 'the results that were published before',
    });
    expect(valueOf(notice, 'Change of published places')).toBe(
      'As few students as possible move; then the objective counts.',
    );
    expect(notice.operations[3]).toBe('As few students as possible lose or change a published place.');
  });

  it('tells which rules of the projects on the list were left out, and of no other project', () => {
    const waivers: NoticeFacts['waivers'] = [
      { kind: 'MINIMUM', projectId: 'p1' },
      { kind: 'SKILL', projectId: 'elsewhere' },
    ];

    expect(told({ waivers }).data[5]).toEqual({
      name: 'Rules of these projects that were left out, since no result could keep them all',
      values: ['Guide does not run below its minimum team.'],
      source: 'a coordinator, with a reason that is kept',
    });
  });

  it('tells what was not known as empty, and no rank without a place', () => {
    const silent = told({ rank: null, ballotSource: null, projects: [], student: { id: 'ana', preferences: [] } });

    expect(silent.data.map(({ values }) => values)).toEqual([[], [], [], [], []]);
    expect(silent.data[0]?.source).toBe('no ballot was handed in');
    expect(valueOf(silent, 'Rank of your place on your list')).toBe('–');
  });

  it('speaks French to French readers', () => {
    const { contribution, data } = algorithmNotice('fr', { ...facts, ballotSource: 'IMPORT' }, titles);

    expect(contribution).toMatch(/promotion le 23 novembre 2026\. Rien n’a été changé à la main\.$/);
    expect(data[0]).toEqual({
      name: 'Vos vœux classés',
      values: ['1. Guide', '2. Carte = Atlas'],
      source: 'votre bulletin de vœux, d’après un fichier de l’équipe pédagogique',
    });
  });
});
