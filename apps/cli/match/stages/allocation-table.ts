import type {
  AllocationConflictItem,
  AllocationOutcome,
  SuitableCohort,
  UnofferedProject,
} from '#libs/matching/cohort-allocation/cohort-allocation-outcome';
import type { Locale } from '#libs/platform/i18n/locale';
import { columns } from '../text-columns.js';
import { stageWords } from './stage-words.js';

/** Offers with every line of their scores, what is offered to nobody and why, and each cohort; or the conflict. */
export function allocationTable(locale: Locale, outcome: AllocationOutcome): string {
  const say = (key: Parameters<typeof stageWords>[1]) => stageWords(locale, key);
  const { conflict, offers, unoffered, cohorts } = outcome;
  if (conflict !== undefined) {
    return `${say('INFEASIBLE')}\n${conflict.map((item) => `- ${conflictWords(locale, item)}`).join('\n')}\n`;
  }
  const parts = [
    columns(summary(locale, outcome)),
    columns([
      [say('COLUMN_PROJECT'), say('COLUMN_COHORT'), say('COLUMN_SCORE'), say('COLUMN_POINTS')],
      ...offers.map((offer) => [offer.project, offer.cohort, String(offer.score), linesWords(locale, offer)]),
    ]),
    ...(unoffered.length === 0
      ? []
      : [
          columns([
            [say('COLUMN_NOT_OFFERED'), say('COLUMN_WHY')],
            ...unoffered.map((one) => [one.project, unofferedWords(locale, one)]),
          ]),
        ]),
    columns([
      [say('COLUMN_COHORT'), say('COLUMN_PROJECTS'), say('COLUMN_SCORE')],
      ...cohorts.map(({ id, projects, score }) => [id, String(projects), String(score)]),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function summary(locale: Locale, { seed, metrics }: AllocationOutcome): readonly (readonly string[])[] {
  const { offered, projects, offers, score } = metrics;
  return [
    [stageWords(locale, 'OFFERED'), stageWords(locale, 'OFFERED_FIGURES', { offered, projects, offers })],
    [stageWords(locale, 'SCORE'), String(score)],
    [stageWords(locale, 'SEED'), String(seed)],
  ];
}

/** `skills 40 × 50, region 10 × 100`: weight times value, for whom wants to add it up; what gives nothing is left out. */
function linesWords(locale: Locale, { lines }: SuitableCohort): string {
  return lines
    .filter(({ points }) => points > 0)
    .map(({ criterion, weight, value }) => `${stageWords(locale, criterion)} ${weight} × ${value}`)
    .join(', ');
}

function unofferedWords(locale: Locale, { reason, bars }: UnofferedProject): string {
  const told = bars.map(({ cohort, bar }) => `${cohort}: ${stageWords(locale, bar)}`).join('; ');
  return told === '' ? stageWords(locale, reason) : `${stageWords(locale, reason)} (${told})`;
}

function conflictWords(locale: Locale, item: AllocationConflictItem): string {
  const { kind, ...names } = item;
  return stageWords(locale, `CONFLICT_${kind}`, names);
}
