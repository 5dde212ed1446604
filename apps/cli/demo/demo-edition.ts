import type { DemoStory } from './demo-story.js';
import type { NeedType, RefusalReason } from '#libs/calls/need-submission.entity';
import type { TypedIdentifiers } from '#libs/identity/organisation-identifiers';
import type { OrganisationKind, OrganisationSize } from '#libs/identity/organisation.entity';
import type { Locale } from '#libs/platform/i18n/locale';
import type { ProjectFraming } from '#libs/projects/project-framing';

/** Somebody invented, whose address ends in `.example`. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  /** French unless said otherwise. */
  readonly locale?: Locale;
}

/** Who a body is beside its name. Real ones have no numbers here: those in use are made up, with the right checksums. */
export interface DemoBody extends TypedIdentifiers {
  readonly kind?: OrganisationKind;
  readonly size?: OrganisationSize;
}

export interface DemoNeed {
  readonly nonprofit: string;
  readonly body?: DemoBody;
  readonly editor: DemoPerson;
  readonly title: string;
  readonly problem: string;
  readonly needType: NeedType;
  readonly nonDigitalAlternative: string;
  readonly decision: DemoDecision;
}

/** What becomes of a need. A selected one that is not framed stays without project. */
export type DemoDecision =
  | { readonly verb: 'select'; readonly project?: DemoProject }
  | { readonly verb: 'waitlist'; readonly advice: string }
  | { readonly verb: 'refuse'; readonly refusalReason: RefusalReason; readonly advice: string };

export interface DemoProject extends Omit<ProjectFraming, 'title' | 'summary' | 'terms'> {
  /** The key of the one cohort that it is offered to. */
  readonly cohort: string;
}

export interface DemoCohort {
  /** Names its two spreadsheets, `KEY-roster.csv` and `KEY-ballots.csv`. */
  readonly key: string;
  readonly school: string;
  readonly body?: DemoBody;
  readonly teacher: DemoPerson;
  readonly name: string;
  /** The student whom no roster names, who joins while the preferences are open. */
  readonly lateJoiner?: DemoPerson & { readonly skills: readonly string[] };
  /** The addresses of those who leave before the matching. */
  readonly withdrawn: readonly string[];
}

export interface DemoMentor extends DemoPerson {
  readonly employer?: string;
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly isPaused?: boolean;
  /** The nonprofit that they have a conflict of interest with. */
  readonly conflict?: string;
}

export type Spreadsheet = 'roster' | 'ballots';

/** One demo as data: who asks for what, who learns where, and who accompanies. One loader plays them all. */
export interface DemoEdition {
  /** The title of its call, by which an installation knows which edition it holds. */
  readonly callTitle: string;
  readonly needs: readonly DemoNeed[];
  readonly cohorts: readonly DemoCohort[];
  readonly mentors: readonly DemoMentor[];
  /** What happens around the matching of a class, by its key; nothing in the others. */
  readonly stories?: Readonly<Partial<Record<string, DemoStory>>>;
  readonly spreadsheet: (cohort: DemoCohort, kind: Spreadsheet) => Promise<Uint8Array>;
}
