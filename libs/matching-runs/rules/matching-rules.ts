import { ENGINE_VERSION } from '#libs/matching/engine-version';
import { type Criterion, criteriaOf } from '#libs/matching/objective-criteria';
import type { Objective } from '#libs/matching/problem';
import { en } from '#libs/matching-runs/messages/en';
import { fr } from '#libs/matching-runs/messages/fr';
import { objectiveTable, ruleChapters } from '#libs/matching-runs/rules/rule-tables';
import type { Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';

/** One rule in words. */
export interface MatchingRule {
  readonly code: string;
  readonly inWords: string;
}

export interface ObjectiveRules {
  readonly objective: Objective;
  readonly inWords: string;
  /** What is settled, most important first. */
  readonly criteria: readonly MatchingRule[];
}

export interface RuleChapter {
  readonly title: string;
  readonly rules: readonly MatchingRule[];
}

/** The public register of rules: how places are given, out of the tables of the engine. */
export interface MatchingRules {
  readonly engineVersion: string;
  readonly objectives: readonly ObjectiveRules[];
  readonly chapters: readonly RuleChapter[];
}

const translate = translatorOf({ en, fr });

const objectives: readonly Objective[] = ['GENEROUS', 'GREEDY', 'MAX_MIN', 'STABLE'];

/** The register in a language. */
export function matchingRules(locale: Locale): MatchingRules {
  return {
    engineVersion: ENGINE_VERSION,
    objectives: objectives.map((objective) => ({
      objective,
      inWords: objectiveInWords(locale, objective),
      criteria: criteriaOf(objective).map((code) => ({ code, inWords: criterionInWords(locale, code) })),
    })),
    chapters: ruleChapters.map(({ title, rules }) => ({
      title: translate(locale, title),
      rules: Object.entries(rules).map(([code, key]) => ({ code, inWords: translate(locale, key) })),
    })),
  };
}

export function objectiveInWords(locale: Locale, objective: Objective): string {
  return translate(locale, objectiveTable[objective]);
}

export function criterionInWords(locale: Locale, criterion: Criterion): string {
  return translate(locale, `MATCHING_RULE_CRITERION_${criterion}`);
}
