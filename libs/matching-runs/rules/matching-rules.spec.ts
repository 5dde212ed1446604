import { describe, expect, it } from '@jest/globals';

import { ENGINE_VERSION } from '#libs/matching/engine-version';
import { matchingRules } from '#libs/matching-runs/rules/matching-rules';

describe('The register of rules', () => {
  it('tells what each objective settles, in the order of the engine', () => {
    const { engineVersion, objectives } = matchingRules('en');

    expect(engineVersion).toBe(ENGINE_VERSION);
    expect(objectives.map(({ objective, criteria }) => [objective, criteria.map(({ code }) => code)])).toEqual([
      ['GENEROUS', ['MOST_PLACED', 'BEST_WORST_RANK', 'FEWEST_AT_WORST_RANKS', 'FEWEST_BLOCKING_PAIRS', 'SEED']],
      ['GREEDY', ['MOST_PLACED', 'MOST_AT_BEST_RANKS', 'FEWEST_BLOCKING_PAIRS', 'SEED']],
      [
        'MAX_MIN',
        [
          ...['MOST_PLACED', 'BEST_WORST_RANK', 'SMALLEST_RANK_SUM'],
          ...['FEWEST_AT_WORST_RANKS', 'FEWEST_BLOCKING_PAIRS', 'SEED'],
        ],
      ],
      ['STABLE', ['FEWEST_BLOCKING_PAIRS', 'MOST_PLACED', 'SMALLEST_RANK_SUM', 'FEWEST_AT_WORST_RANKS', 'SEED']],
    ]);
  });

  it('tells every code once in its chapter, with the same codes in both languages', () => {
    const codesIn = (locale: 'en' | 'fr') =>
      matchingRules(locale).chapters.map(({ rules }) => rules.map(({ code }) => code));

    expect(codesIn('fr')).toEqual(codesIn('en'));
    expect(codesIn('en').every((codes) => codes.length > 0 && new Set(codes).size === codes.length)).toBe(true);
  });

  it('has words of its own for each rule of a chapter', () => {
    const chapters = [...matchingRules('en').chapters, ...matchingRules('fr').chapters];

    const repeated = chapters.filter(({ rules }) => new Set(rules.map(({ inWords }) => inWords)).size < rules.length);

    expect(repeated).toEqual([]);
  });

  it('answers in the language that is asked', () => {
    const [english, french] = [matchingRules('en'), matchingRules('fr')].map(
      ({ objectives }) => objectives[0]?.inWords,
    );

    expect([english, french]).toEqual(['Nobody far down their list.', 'Personne loin dans ses vœux.']);
  });
});
