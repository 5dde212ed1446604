import type { NoticeFacts } from '#libs/matching-runs/notice/notice-facts';
import { wordsIn } from '#libs/matching-runs/notice/notice-words';
import { objectiveInWords } from '#libs/matching-runs/rules/matching-rules';
import type { Locale } from '#libs/platform/i18n/locale';

/** A setting of the algorithm, as it was for this person. */
export interface NoticeParameter {
  readonly name: string;
  readonly value: string;
}

/** The settings of the matching and the person's own figures; there are no weights, and that is told too. */
export function noticeParameters(locale: Locale, facts: NoticeFacts): NoticeParameter[] {
  const say = wordsIn(locale);
  const { objective, policy, rank, student, seed, engineVersion, snapshotHash, resultHash } = facts;
  // prettier-ignore
  return [
    { name: say('NOTICE_PARAMETER_OBJECTIVE'), value: objectiveInWords(locale, objective) },
    ...(policy ? [{ name: say('NOTICE_PARAMETER_POLICY'), value: say(`MATCHING_RULE_POLICY_${policy}`) }] : []),
    { name: say('NOTICE_PARAMETER_WEIGHTS'),   value: say('NOTICE_NO_WEIGHTS') },
    { name: say('NOTICE_PARAMETER_CHOICES'),   value: String(student.preferences.flat().length) },
    { name: say('NOTICE_PARAMETER_RANK'),      value: rank === null ? '–' : String(rank) },
    { name: say('NOTICE_PARAMETER_SEED'),      value: String(seed) },
    { name: say('NOTICE_PARAMETER_ENGINE'),    value: engineVersion },
    { name: say('NOTICE_PARAMETER_SNAPSHOT'),  value: snapshotHash },
    { name: say('NOTICE_PARAMETER_RESULT'),    value: resultHash },
  ];
}
