import type { MentorOutcome } from '#libs/matching/mentors/mentor-outcome';
import type { Locale } from '#libs/platform/i18n/locale';
import { columns } from '../text-columns.js';
import { stageWords } from './stage-words.js';

/** Who accompanies what, which projects stay alone and why, and how much each mentor has. */
export function mentorTable(locale: Locale, outcome: MentorOutcome): string {
  const say = (key: Parameters<typeof stageWords>[1]) => stageWords(locale, key);
  const { assignments, unserved, mentors } = outcome;
  const parts = [
    columns(summary(locale, outcome)),
    columns([
      [say('COLUMN_PROJECT'), say('COLUMN_MENTOR')],
      ...assignments.map(({ project, mentor }) => [project, mentor]),
    ]),
    ...(unserved.length === 0
      ? []
      : [
          columns([
            [say('COLUMN_WITHOUT_MENTOR'), say('COLUMN_NEED'), say('COLUMN_WHY')],
            ...unserved.map(({ project, required, reason, counts }) => [
              project,
              say(required ? 'NEED_REQUIRED' : 'NEED_WANTED'),
              stageWords(locale, reason, counts),
            ]),
          ]),
        ]),
    columns([
      [say('COLUMN_MENTOR'), say('COLUMN_PROJECTS'), say('COLUMN_CAPACITY')],
      ...mentors.map(({ id, projects, capacity }) => [id, String(projects), String(capacity)]),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function summary(locale: Locale, { seed, metrics }: MentorOutcome): readonly (readonly string[])[] {
  const { required, requiredServed, optional, optionalServed, moves } = metrics;
  const served = (done: number, all: number) => stageWords(locale, 'SERVED_FIGURES', { served: done, all });
  return [
    [stageWords(locale, 'REQUIRED'), served(requiredServed, required)],
    [stageWords(locale, 'WANTED'), served(optionalServed, optional)],
    [stageWords(locale, 'MOVES'), String(moves)],
    [stageWords(locale, 'SEED'), String(seed)],
  ];
}
