import type { DemoBody, DemoNeed, DemoProject } from '../demo-edition.js';
import type { rentreeClasses } from './rentree-classes.js';
import type { NeedType } from '#libs/calls/need-submission.entity';
import type { Locale } from '#libs/platform/i18n/locale';
import type { DigitalCause, TechKind } from '#libs/projects/taxonomy';

export type ClassKey = keyof typeof rentreeClasses;

/** A need of the table, in few words. */
export interface NeedRow {
  readonly nonprofit: string;
  readonly body?: DemoBody;
  /** The part of the editor's address between @ and .example. */
  readonly domain: string;
  readonly editor: string;
  readonly locale?: Locale;
  readonly title: string;
  readonly problem: string;
  readonly without: string;
  readonly type: NeedType;
  /** For which class it is framed, with at most how many students; not framed when absent. */
  readonly framed?: Omit<DemoProject, 'cohort' | 'minTeamSize' | 'maxTeamSize' | 'requiredSkills'> & {
    readonly cohort: ClassKey;
    readonly upTo: number;
    readonly from?: number;
  };
}

/** Small shorthand for a framing: class, largest team, techniques, causes, goals. */
export function framed(
  [cohort, upTo, from = 3]: readonly [ClassKey, number, number?],
  techKinds: readonly TechKind[],
  [digitalCauses, sdgs]: readonly [readonly DigitalCause[], readonly number[]],
) {
  return { cohort, upTo, from, techKinds: [...techKinds], digitalCauses: [...digitalCauses], sdgs: [...sdgs] };
}

export function needOf({ editor, domain, locale, type, without, framed: plan, ...row }: NeedRow): DemoNeed {
  const person = { name: editor, email: `contact@${domain}.example`, ...(locale ? { locale } : {}) };
  const need = { ...row, editor: person, needType: type, nonDigitalAlternative: without };
  if (!plan) return { ...need, decision: { verb: 'select' } };

  const { upTo, from = 3, ...framing } = plan;
  const project = { ...framing, minTeamSize: from, maxTeamSize: upTo, requiredSkills: [] };
  return { ...need, decision: { verb: 'select', project } };
}
