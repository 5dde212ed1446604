import { noticeOperations } from '#libs/matching-runs/notice/notice-operations';
import { type NoticeDatum, noticeData } from '#libs/matching-runs/notice/notice-data';
import type { NoticeFacts } from '#libs/matching-runs/notice/notice-facts';
import { type NoticeParameter, noticeParameters } from '#libs/matching-runs/notice/notice-parameters';
import { wordsIn } from '#libs/matching-runs/notice/notice-words';
import type { Locale } from '#libs/platform/i18n/locale';

/**
 * What a person is told of the algorithm behind their place: the explicit mention with its purpose and their rights
 * (code des relations entre le public et l’administration, L311-3-1 and R311-3-1-1), and the four items of R311-3-1-2.
 * It names no other person.
 */
export interface AlgorithmNotice {
  readonly mention: string;
  readonly purpose: string;
  /** 1°: how far and in which way the algorithm contributed to the decision. */
  readonly contribution: string;
  /** 2°: the data, and where they come from. */
  readonly data: readonly NoticeDatum[];
  /** 3°: the parameters and their weights, applied to the person. */
  readonly parameters: readonly NoticeParameter[];
  /** 4°: what was done, in its order. */
  readonly operations: readonly string[];
  readonly rights: string;
}

/** The notice in a language; `titles` are those of projects, an unknown id stays as it is. */
export function algorithmNotice(
  locale: Locale,
  facts: NoticeFacts,
  titles: ReadonlyMap<string, string>,
): AlgorithmNotice {
  const say = wordsIn(locale);
  return {
    mention: say('NOTICE_MENTION'),
    purpose: say('NOTICE_PURPOSE'),
    contribution: contributionInWords(locale, facts),
    data: noticeData(say, facts, titles),
    parameters: noticeParameters(locale, facts),
    operations: noticeOperations(locale, facts),
    rights: say('NOTICE_RIGHTS'),
  };
}

function contributionInWords(locale: Locale, { decisions, approvedAt, timeZone }: NoticeFacts): string {
  const isPinned = decisions.some(({ kind }) => kind === 'PIN');
  const day = approvedAt && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(approvedAt);
  const key = isPinned ? 'NOTICE_CONTRIBUTION_PINNED' : 'NOTICE_CONTRIBUTION_COMPUTED';
  return wordsIn(locale)(key, { approvedAt: day ?? 'unknown' });
}
