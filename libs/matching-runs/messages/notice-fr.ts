import type { noticeEn } from '#libs/matching-runs/messages/notice-en';

/** What the law wants told to somebody whose place an algorithm proposed. */
export const noticeFr = {
  NOTICE_MENTION:
    'Ce résultat a été pris sur le fondement d’un traitement algorithmique (articles L311-3-1 et R311-3-1-1 du code des relations entre le public et l’administration).',
  NOTICE_PURPOSE:
    'Le traitement répartit les places des projets entre les élèves d’une promotion, selon leurs vœux classés et des règles identiques pour tout le monde.',
  NOTICE_CONTRIBUTION_COMPUTED:
    'Le traitement a proposé ce résultat. Une personne de la coordination, qui pouvait le refuser, l’a approuvé avec tous ceux de la promotion{approvedAt, select, unknown {} other { le {approvedAt}}}. Rien n’a été changé à la main.',
  NOTICE_CONTRIBUTION_PINNED:
    'L’équipe pédagogique avait décidé de cette place avant le calcul. Le traitement a respecté cette décision et réparti les autres places autour. Une personne de la coordination, qui pouvait refuser les résultats de la promotion, les a approuvés{approvedAt, select, unknown {} other { le {approvedAt}}}.',
  NOTICE_RIGHTS:
    'Vous pouvez demander à votre équipe pédagogique, ou à l’adresse au bas de chaque courriel, les règles et la façon dont elles vous ont été appliquées. Elles sont données ici, et les règles pour tout le monde au registre public. Vous pouvez leur contester le résultat. Sans réponse dans le mois, vous pouvez saisir la Commission d’accès aux documents administratifs (CADA).',

  NOTICE_DATA_PREFERENCES: 'Vos vœux classés',
  NOTICE_DATA_SKILLS: 'Vos compétences',
  NOTICE_DATA_TERM: 'Votre semestre',
  NOTICE_DATA_PROJECTS: 'Les projets de vos vœux',
  NOTICE_DATA_DECISIONS: 'Les décisions de l’équipe pédagogique qui vous concernent',
  NOTICE_DATA_WAIVERS: 'Les règles de ces projets qui ont été levées, aucun résultat ne pouvant les respecter toutes',
  NOTICE_DATA_PREVIOUS: 'Votre place avant ce calcul',

  NOTICE_SOURCE_EXPLORER: 'votre bulletin de vœux',
  NOTICE_SOURCE_IMPORT: 'votre bulletin de vœux, d’après un fichier de l’équipe pédagogique',
  NOTICE_SOURCE_NO_BALLOT: 'aucun bulletin n’a été remis',
  NOTICE_SOURCE_ENROLMENT: 'la liste des élèves de votre promotion',
  NOTICE_SOURCE_FRAMING: 'la description convenue entre l’association et la coordination',
  NOTICE_SOURCE_STAFF: 'votre équipe pédagogique et la coordination',
  NOTICE_SOURCE_COORDINATORS: 'une personne de la coordination, avec un motif conservé',
  NOTICE_SOURCE_PUBLICATION: 'les résultats publiés auparavant',

  NOTICE_PROJECT:
    '{project} : une équipe de {minimum} à {maximum}{terms, select, none {} other { ; semestre : {terms}}}{skills, select, none {} other { ; compétences : {skills}}}{mentor, select, required { ; seulement avec un mentor} other {}}.',
  NOTICE_DECISION_PIN: '{project} : vous deviez y être placé ou placée.',
  NOTICE_DECISION_FORBID: '{project} : il a été écarté pour vous.',
  NOTICE_DECISION_TOGETHER: 'Vous deviez être avec d’autres personnes, ou sans place.',
  NOTICE_DECISION_APART: 'Vous deviez être à l’écart d’autres personnes.',

  NOTICE_PARAMETER_OBJECTIVE: 'Objectif',
  NOTICE_PARAMETER_POLICY: 'Changement des places publiées',
  NOTICE_PARAMETER_WEIGHTS: 'Pondérations',
  NOTICE_PARAMETER_RANK: 'Rang de votre place dans vos vœux',
  NOTICE_PARAMETER_CHOICES: 'Projets dans vos vœux',
  NOTICE_PARAMETER_SEED: 'Graine, qui décide entre des résultats aussi bons',
  NOTICE_PARAMETER_ENGINE: 'Version du moteur',
  NOTICE_PARAMETER_SNAPSHOT: 'Empreinte des données (SHA-256)',
  NOTICE_PARAMETER_RESULT: 'Empreinte du résultat (SHA-256)',
  NOTICE_NO_WEIGHTS: 'Aucune : un critère ne décide qu’entre des résultats que tous ceux d’avant trouvent aussi bons.',

  NOTICE_OPERATION_POSSIBLE:
    'Écarter pour vous les projets hors de vos vœux, d’un autre semestre, ou écartés par l’équipe pédagogique.',
  NOTICE_OPERATION_LIMITS:
    'Respecter, dans tout résultat, les effectifs, compétences, mentors et décisions selon le registre.',
  NOTICE_OPERATION_CRITERIA:
    'Chercher le meilleur résultat pour toute la promotion, selon ces critères l’un après l’autre.',
} satisfies Record<keyof typeof noticeEn, string>;
