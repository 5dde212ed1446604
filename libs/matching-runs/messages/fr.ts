import type { en } from '#libs/matching-runs/messages/en';
import { noticeFr } from '#libs/matching-runs/messages/notice-fr';
import { rulesFr } from '#libs/matching-runs/messages/rules-fr';

export const fr = {
  PREFERENCES_STILL_OPEN: 'La répartition attend la clôture des vœux de cette promotion.',
  COHORT_ALLOCATED: 'Les places de cette promotion sont déjà publiées.',
  RUN_ACTIVE: 'Une répartition de cette promotion est déjà en cours. Publiez-la, rejetez-la ou annulez-la d’abord.',
  NOTHING_TO_MATCH: 'Aucun projet publié n’est encore proposé à cette promotion.',
  DECISION_STUDENT_UNKNOWN: 'Cette personne ne fait pas partie de cette promotion.',
  DECISION_PROJECT_UNKNOWN: 'Ce projet ne fait pas partie des projets publiés proposés à cette promotion.',
  PIN_OUTSIDE_LIST: 'Ce projet ne figure pas dans ses vœux : il est impossible d’y placer cette personne.',
  GROUP_TOO_SMALL: 'Indiquez au moins deux personnes différentes à réunir ou à séparer.',
  DECISIONS_CONTRADICT: 'Cette décision et une autre de la même demande ne peuvent pas valoir ensemble.',
  REJECTION_REASON_REQUIRED: 'Indiquez pourquoi le résultat est rejeté.',
  RUN_OUTDATED:
    'Des élèves, des vœux ou des projets ont changé depuis cette répartition. Rejetez-la et demandez-en une nouvelle.',
  RUN_NOT_PUBLISHED: 'Les résultats de cette promotion ne sont pas encore publiés.',
  MENTORS_TAKEN:
    'Un mentorat prévu par ce résultat n’est plus libre : en pause, pris ailleurs, ou trop proche de l’association. Rejetez-le et demandez-en un nouveau.',
  NOTHING_PUBLISHED: 'Aucune place de cette promotion n’est publiée : il n’y a rien à changer.',
  WORSE_MOVES_TO_ACCEPT:
    'Ce résultat donne à des élèves une place moins bonne que celle publiée. Lisez ces changements, puis indiquez que vous les acceptez.',
  RUN_IS_SIMULATION: 'Ceci est une simulation : elle ne s’approuve, ne se rejette et ne se publie pas.',
  RUN_NOT_INFEASIBLE: 'Cette répartition n’est pas sans solution : il n’y a pas de règle à écarter.',
  RULE_UNKNOWN: 'La contradiction de cette répartition ne comprend pas cette règle, ou personne ne peut l’écarter.',
  RELAXATION_REASON_REQUIRED: 'Indiquez pourquoi cette règle est écartée.',
  TOO_MANY_SIMULATIONS: 'Plusieurs simulations de cette promotion attendent déjà. Lisez-les d’abord.',
  RUNS_TO_COMPARE: 'Indiquez deux à quatre répartitions différentes de la même promotion, qui ont un résultat.',
  RUN_WITHOUT_RESULT: 'Cette répartition n’a pas de résultat à rejouer.',

  INPUT_REFUSED:
    'Les données de cette promotion ne permettent pas la répartition en l’état. Les projets sont de nouveau libres.',
  ENGINE_BROKE_DOWN:
    'Le calcul s’est interrompu. Les projets sont de nouveau libres : demandez une nouvelle répartition.',
  OUTCOME_NOT_VERIFIED: 'Le résultat n’a pas passé nos contrôles et a été écarté. Les projets sont de nouveau libres.',

  WHY_FORBIDDEN: '{project} : l’équipe pédagogique a écarté ce projet pour vous.',
  WHY_CALENDAR: '{project} : ce projet n’a pas lieu pendant votre période.',
  WHY_PINNED_ELSEWHERE: '{project} : l’équipe pédagogique a retenu un autre projet pour vous.',
  WHY_BELOW_MINIMUM_CLOSED:
    '{project} : ce projet n’a pas lieu. Il lui faut au moins {needed, plural, one {# élève} other {# élèves}} ; {wanted, plural, one {# personne le souhaitait} other {# personnes le souhaitaient}}.',
  WHY_SKILL_GAP:
    '{project} : ce projet n’a pas lieu, car une compétence nécessaire manque parmi les personnes qui l’ont choisi.',
  WHY_NO_MENTOR: '{project} : ce projet n’a pas lieu, faute de mentorat.',
  WHY_CAP: '{project} : une limite commune à plusieurs projets est atteinte.',
  WHY_TOGETHER: '{project} : il n’y avait pas de place pour toutes les personnes qui doivent rester ensemble.',
  WHY_APART: '{project} : la place est allée à une personne dont vous devez rester à distance.',
  WHY_OUTRANKED: '{project} : ses places sont allées à des élèves que le projet préfère.',
  WHY_FULL:
    '{project} : complet. {wanted, plural, one {# personne souhaitait} other {# personnes souhaitaient}} {places, plural, one {son unique place} other {ses # places}}.',

  COUNTERFACTUAL: 'Avec une place de plus dans {project}, cette place vous serait revenue.',

  PLACED_AT_RANK: '{rank, plural, =1 {Le premier choix.} other {Au rang # de la liste.}}',

  UNPLACED_NO_ACCEPTABLE_PROJECT: 'Aucun projet n’a été choisi.',
  UNPLACED_FORBIDDEN: 'L’équipe pédagogique a écarté les projets choisis.',
  UNPLACED_CALENDAR: 'Les projets choisis n’ont pas lieu pendant cette période.',
  UNPLACED_SKILL_GAP: 'Les projets choisis n’ont pas lieu : une compétence manquait.',
  UNPLACED_NO_MENTOR: 'Les projets choisis n’ont pas lieu, faute de mentorat.',
  UNPLACED_PROJECTS_CLOSED: 'Les projets choisis n’ont pas lieu.',
  UNPLACED_FULL: 'Les projets choisis sont complets.',

  CLOSED_NOT_CHOSEN: 'Personne ne pouvait le prendre : il ne figure dans aucun vœu.',
  CLOSED_SKILL_GAP: 'Une compétence nécessaire manque parmi les personnes qui l’ont choisi.',
  CLOSED_NO_MENTOR: 'Aucun mentorat n’a été trouvé.',
  CLOSED_BELOW_MINIMUM: 'Son effectif minimal n’est pas atteint.',

  CONFLICT_PIN: '{student} doit être dans le projet {project}.',
  CONFLICT_FORBID: '{student} ne doit pas être dans le projet {project}.',
  CONFLICT_TOGETHER: 'Ces élèves doivent rester ensemble : {students}.',
  CONFLICT_APART: 'Ces élèves ne doivent pas être ensemble : {students}.',
  CONFLICT_MINIMUM: '{project} n’a pas lieu en dessous de son effectif minimal.',
  CONFLICT_MAXIMUM: '{project} ne dépasse pas son effectif maximal.',
  CONFLICT_SKILL: '{project} demande des compétences dans l’équipe.',
  CONFLICT_MENTOR: '{project} demande un mentorat.',
  CONFLICT_CALENDAR: '{project} n’a lieu que pendant certaines périodes.',
  CONFLICT_CAP: 'Plusieurs projets ne peuvent accueillir ensemble qu’un nombre limité d’élèves.',

  RELAXATION:
    'Sans cette règle (« {rule} »), {placed, plural, one {# élève a une place} other {# élèves ont une place}}, dont {first} au premier choix.',

  RESULTS_FILE: 'resultats-{cohort}.csv',
  HEADING_NAME: 'Nom',
  HEADING_EMAIL: 'Courriel',
  HEADING_STUDENT_NUMBER: 'Numéro étudiant',
  HEADING_PROJECT: 'Projet',
  HEADING_RANK: 'Rang du vœu',
  HEADING_REASON: 'Motif',
  HEADING_PROJECT_NUMBER: 'Numéro du projet',
  HEADING_SIZE: 'Taille de l’association',
  HEADING_REGION: 'Région de l’association',
  HEADING_CLOSED: 'Pourquoi le projet ne se fait pas',
  HEADING_MENTION: 'Mode de décision',
  SIZE_SMALL: 'petite',
  SIZE_MEDIUM: 'moyenne',
  SIZE_LARGE: 'grande',
  RESULTS_MENTION:
    'Proposé par un traitement algorithmique, approuvé par une personne. L’élève lit comment, et quels sont ses droits, avec son affectation dans Passerelle.',

  ...noticeFr,
  ...rulesFr,
} satisfies Record<keyof typeof en, string>;
