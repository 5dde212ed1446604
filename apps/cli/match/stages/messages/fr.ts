import type { en } from './en.js';

export const fr = {
  OFFERED: 'proposés',
  OFFERED_FIGURES:
    '{offered} sur {projects, plural, one {# projet} other {# projets}}, {offers, plural, one {# proposition} other {# propositions}}',
  SCORE: 'score',
  SEED: 'graine',
  REQUIRED: 'requis',
  WANTED: 'souhaités',
  SERVED_FIGURES: '{served} sur {all}',
  MOVES: 'changés',
  INFEASIBLE: 'Aucun choix ne respecte toutes les règles. Celles-ci se contredisent :',

  COLUMN_PROJECT: 'PROJET',
  COLUMN_COHORT: 'PROMOTION',
  COLUMN_SCORE: 'SCORE',
  COLUMN_POINTS: 'POINTS',
  COLUMN_PROJECTS: 'PROJETS',
  COLUMN_NOT_OFFERED: 'NON PROPOSÉ',
  COLUMN_WHY: 'POURQUOI',
  COLUMN_MENTOR: 'MENTOR',
  COLUMN_CAPACITY: 'CAPACITÉ',
  COLUMN_WITHOUT_MENTOR: 'SANS MENTOR',
  COLUMN_NEED: 'MENTORAT',

  SKILLS: 'compétences',
  CAUSES: 'causes',
  KINDS: 'types de travail',
  REGION: 'région',
  SMALL_NONPROFIT: 'petite association',
  CONTINUATION: 'suite',

  NO_SUITABLE_COHORT: 'aucune promotion ne convient',
  COHORTS_FULL: 'les places servent à d’autres projets, pour le bien de l’ensemble',
  FORBIDDEN: 'interdit',
  TRIED: 'l’a déjà eu',
  CALENDAR: 'autre période',
  WEEKS: 'trop peu de semaines',
  LANGUAGE: 'aucune de ses langues',
  LEVEL: 'trop peu d’années d’études',
  CONFIDENTIAL: 'pas de projets confidentiels',
  DISTANCE: 'autre région',

  NOBODY_SUITABLE: 'personne n’a les langues et l’expertise',
  CONFLICTS:
    '{suitable, plural, one {# mentor conviendrait, mais a} other {# mentors conviendraient, mais ont tous}} un conflit d’intérêts',
  ALL_TAKEN:
    '{compatible, plural, one {# mentor conviendrait, mais est pris} other {# mentors conviendraient, mais sont tous pris}}',
  NEED_REQUIRED: 'requis',
  NEED_WANTED: 'souhaité',

  CONFLICT_PIN: 'la décision {decision} (proposé là)',
  CONFLICT_FORBID: 'la décision {decision} (pas proposé là)',
  CONFLICT_MINIMUM: 'le minimum de {cohort}',
  CONFLICT_MAXIMUM: 'le maximum de {cohort}',
  CONFLICT_COHORTS: 'à combien de promotions {project} peut être proposé',
  CONFLICT_BARRED: 'ce qui écarte {cohort} de {project}',
} satisfies Record<keyof typeof en, string>;
