import type { SearchProgress } from '#libs/matching/mip/search';
import type { Locale } from '#libs/platform/i18n/locale';

import { wordsOf } from './match/report/words.js';

/** Where progress is shown: on a terminal alone, on one line that changes. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface MatchProgress {
  readonly reading: (input: string) => void;
  readonly placing: (aim: string) => void;
  /** What is being settled, and for which of the parts that share nothing. */
  readonly phase: (aim: string, progress: SearchProgress) => void;
  readonly checking: (aim: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

export function matchProgress(stream: ProgressStream, locale: Locale): MatchProgress {
  const { say } = wordsOf(locale);
  const show = (text: string) => {
    if (stream.isTTY === true) stream.write(`\r\u001B[K${text}`);
  };
  return {
    reading: (input) => show(say('PROGRESS_READING', { input })),
    placing: (aim) => show(say('PROGRESS_PLACING', { aim })),
    phase: (aim, { phase, componentsDone, components: parts }) =>
      show(say('PROGRESS_PHASE', { aim, phase: say(`PHASE_${phase}`), part: componentsDone + 1, parts })),
    checking: (aim) => show(say('PROGRESS_CHECKING', { aim })),
    end: () => show(''),
  };
}
