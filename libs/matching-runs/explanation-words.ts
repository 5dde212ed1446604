import type {
  ClosedReason,
  ConflictItem,
  Counterfactual,
  HigherChoice,
  UnassignedReason,
} from '#libs/matching/outcome';
import { en } from '#libs/matching-runs/messages/en';
import { fr } from '#libs/matching-runs/messages/fr';
import { isGroupDecision, type RunDecision } from '#libs/matching-runs/run-decision';
import type { Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';

const translate = translatorOf({ en, fr });

/** Words for ids: a project's title, a student's name. An unknown id stays as it is. */
export type Names = ReadonlyMap<string, string>;

export interface WhyNot {
  readonly why: readonly HigherChoice[];
}

/** One sentence for each project that the student ranked higher and did not get; `titles` are those of projects. */
export function explainInWords(locale: Locale, { why }: WhyNot, titles: Names): string[] {
  return why.map(({ project, reason, counts }) => {
    const { wanted, needed = 0, places = 0 } = counts;
    return translate(locale, `WHY_${reason}`, { project: titles.get(project) ?? project, wanted, needed, places });
  });
}

/** Of which project one more place would have been the student’s, in words. */
export function counterfactualInWords(locale: Locale, { project }: Counterfactual, titles: Names): string {
  return translate(locale, 'COUNTERFACTUAL', { project: titles.get(project) ?? project });
}

/** At which rank a student has a place, in words. */
export function placedInWords(locale: Locale, rank: number): string {
  return translate(locale, 'PLACED_AT_RANK', { rank });
}

/** Why a student has no place, in words. */
export function unplacedInWords(locale: Locale, reason: UnassignedReason): string {
  return translate(locale, `UNPLACED_${reason}`);
}

/** Why a project does not run, in words. */
export function closedInWords(locale: Locale, reason: ClosedReason): string {
  return translate(locale, `CLOSED_${reason}`);
}

/** What contradicts what in an infeasible run; `names` are titles of projects and, for staff, names of students. */
export function conflictInWords(
  locale: Locale,
  conflict: readonly ConflictItem[],
  { names, decisions }: { readonly names: Names; readonly decisions: readonly RunDecision[] },
): string[] {
  const nameOf = (id: string) => names.get(id) ?? id;
  return conflict.map((item) => {
    if ('project' in item) return translate(locale, `CONFLICT_${item.kind}`, { project: nameOf(item.project) });
    if ('cap' in item) return translate(locale, 'CONFLICT_CAP');
    const decision = decisions.find(({ id }) => id === item.decision);
    return translate(locale, `CONFLICT_${item.kind}`, decision ? namesIn(decision, nameOf) : nobody);
  });
}

const nobody = { student: '?', project: '?', students: '?' };

/** The names that the words for a decision ask for. */
function namesIn(decision: RunDecision, nameOf: (id: string) => string): Readonly<Record<string, string>> {
  if (isGroupDecision(decision)) return { students: decision.enrolmentIds.map(nameOf).join(', ') };
  return { student: nameOf(decision.enrolmentId), project: nameOf(decision.projectId) };
}

/** What would come of dropping a rule, which is told in words already. */
export function relaxationInWords(
  locale: Locale,
  { rule, placed, profile }: { readonly rule: string; readonly placed: number; readonly profile: readonly number[] },
): string {
  return translate(locale, 'RELAXATION', { rule, placed, first: profile[0] ?? 0 });
}
