import { criteriaOf } from '#libs/matching/objective-criteria';
import type { NoticeFacts } from '#libs/matching-runs/notice/notice-facts';
import { wordsIn } from '#libs/matching-runs/notice/notice-words';
import { criterionInWords } from '#libs/matching-runs/rules/matching-rules';
import type { Locale } from '#libs/platform/i18n/locale';

/** What was done to come to the result, in its order: by the engine, then by a second program and people. */
export function noticeOperations(locale: Locale, { objective, policy }: NoticeFacts): string[] {
  const say = wordsIn(locale);
  return [
    say('NOTICE_OPERATION_POSSIBLE'),
    say('NOTICE_OPERATION_LIMITS'),
    say('NOTICE_OPERATION_CRITERIA'),
    ...criteriaOf(objective, policy).map((criterion) => criterionInWords(locale, criterion)),
    say('MATCHING_RULE_PEOPLE_VERIFY'),
    say('MATCHING_RULE_PEOPLE_APPROVE'),
  ];
}
