import type { rulesEn } from '#libs/matching-runs/messages/rules-en';

/** The public register of rules. */
export const rulesFr = {
  MATCHING_RULE_CHAPTER_STUDENT_DATA: 'Ce que l’on sait de chaque élève',
  MATCHING_RULE_CHAPTER_PROJECT_DATA: 'Ce que l’on sait de chaque projet',
  MATCHING_RULE_CHAPTER_MENTOR_DATA: 'Ce que l’on sait de chaque mentor',
  MATCHING_RULE_CHAPTER_NEVER_USED: 'Ce qui ne sert jamais',
  MATCHING_RULE_CHAPTER_LIMITS: 'Ce que tout résultat respecte',
  MATCHING_RULE_CHAPTER_DECISIONS: 'Ce que l’équipe pédagogique peut décider avant le calcul',
  MATCHING_RULE_CHAPTER_POLICIES: 'Quand des affectations annoncées changent',
  MATCHING_RULE_CHAPTER_NO_PLACE: 'Pourquoi une personne n’a pas de place',
  MATCHING_RULE_CHAPTER_CLOSED: 'Pourquoi un projet ne se fait pas',
  MATCHING_RULE_CHAPTER_HIGHER_CHOICE: 'Pourquoi une personne n’a pas un projet mieux placé dans ses vœux',
  MATCHING_RULE_CHAPTER_PEOPLE: 'Ce que font des personnes',

  MATCHING_RULE_OBJECTIVE_GENEROUS: 'Personne loin dans ses vœux.',
  MATCHING_RULE_OBJECTIVE_GREEDY: 'Le plus possible de premiers choix.',
  MATCHING_RULE_OBJECTIVE_MAX_MIN: 'Le moins bon rang aussi bon que possible, puis de bons rangs dans l’ensemble.',
  MATCHING_RULE_OBJECTIVE_STABLE: 'Aucune personne et aucun projet qui se préféreraient l’un l’autre.',

  MATCHING_RULE_CRITERION_MOST_PLACED: 'Le plus possible de personnes ont une place.',
  MATCHING_RULE_CRITERION_BEST_WORST_RANK: 'Le moins bon rang obtenu est aussi bon que possible.',
  MATCHING_RULE_CRITERION_FEWEST_AT_WORST_RANKS:
    'Le moins possible de personnes sont au moins bon rang, puis au rang d’avant, et ainsi de suite.',
  MATCHING_RULE_CRITERION_MOST_AT_BEST_RANKS:
    'Le plus possible de personnes ont leur premier choix, puis leur deuxième, et ainsi de suite.',
  MATCHING_RULE_CRITERION_SMALLEST_RANK_SUM: 'La somme de tous les rangs est aussi petite que possible.',
  MATCHING_RULE_CRITERION_FEWEST_BLOCKING_PAIRS:
    'Le moins possible de personnes et de projets retenus se préféreraient l’un l’autre ; au-delà de 10 000 places ' +
    'possibles, seul STABLE y veille.',
  MATCHING_RULE_CRITERION_FEWEST_MOVES: 'Le moins possible de personnes perdent ou changent une place annoncée.',
  MATCHING_RULE_CRITERION_SEED:
    'Entre des résultats encore aussi bons, un nombre fixé d’avance décide : la graine. Jamais l’ordre des noms.',

  MATCHING_RULE_STUDENT_PREFERENCES:
    'Les vœux classés, ex æquo compris. Un projet qui n’y figure pas n’est jamais donné.',
  MATCHING_RULE_STUDENT_SKILLS: 'Les compétences, telles que la liste des élèves ou l’élève les donne.',
  MATCHING_RULE_STUDENT_TERM: 'Le semestre, si la liste des élèves en donne un.',
  MATCHING_RULE_PROJECT_MINIMUM: 'La plus petite équipe avec laquelle il se fait.',
  MATCHING_RULE_PROJECT_MAXIMUM: 'La plus grande équipe qu’il prend.',
  MATCHING_RULE_PROJECT_SKILLS: 'Les compétences que l’équipe doit réunir, et chez combien de ses membres.',
  MATCHING_RULE_PROJECT_TERMS: 'Les semestres où il se fait.',
  MATCHING_RULE_PROJECT_MENTOR: 'S’il lui faut un mentor, avec quelle expertise et quelles langues.',
  MATCHING_RULE_MENTOR_CAPACITY: 'Combien de projets la personne peut accompagner.',
  MATCHING_RULE_MENTOR_EXPERTISE: 'Son expertise, dont une au moins doit être demandée.',
  MATCHING_RULE_MENTOR_LANGUAGES: 'Ses langues, qui doivent comprendre toutes celles qui sont demandées.',
  MATCHING_RULE_MENTOR_CONFLICTS: 'Les associations que la personne ne doit pas accompagner.',
  MATCHING_RULE_NEVER_PERSON: 'Le nom, l’adresse, le genre, l’origine, l’âge et la santé.',
  MATCHING_RULE_NEVER_MARKS: 'Les notes, et tout jugement porté sur une personne.',
  MATCHING_RULE_NEVER_TIME: 'Le moment où les vœux ont été remis, et l’ordre d’une liste.',

  MATCHING_RULE_LIMIT_MINIMUM: 'Un projet se fait avec son effectif minimal, ou pas du tout.',
  MATCHING_RULE_LIMIT_MAXIMUM: 'Un projet ne dépasse pas son effectif maximal.',
  MATCHING_RULE_LIMIT_SKILL: 'Un projet ne se fait qu’avec les compétences qu’il lui faut.',
  MATCHING_RULE_LIMIT_MENTOR: 'Un projet à qui il faut un mentor ne se fait pas sans.',
  MATCHING_RULE_LIMIT_CALENDAR: 'Un projet ne prend que des personnes d’un semestre où il se fait.',
  MATCHING_RULE_LIMIT_CAP: 'Plusieurs projets ensemble ne dépassent pas la limite qui leur est commune.',

  MATCHING_RULE_DECISION_PIN: 'Une personne est placée dans un projet de ses vœux, dans tout résultat.',
  MATCHING_RULE_DECISION_FORBID: 'Une personne n’est jamais placée dans un projet.',
  MATCHING_RULE_DECISION_TOGETHER: 'Des personnes sont dans le même projet, ou toutes sans place.',
  MATCHING_RULE_DECISION_APART: 'Deux de ces personnes ne sont jamais dans le même projet.',

  MATCHING_RULE_POLICY_FEWEST_MOVES: 'Le moins possible de personnes changent ; l’objectif compte ensuite.',
  MATCHING_RULE_POLICY_SAME_OBJECTIVE_FEWEST_MOVES:
    'L’objectif compte d’abord ; ensuite, le moins possible de personnes changent.',

  MATCHING_RULE_WHY_FORBIDDEN: 'L’équipe pédagogique l’a écarté pour cette personne.',
  MATCHING_RULE_WHY_CALENDAR: 'Il ne se fait pas au semestre de cette personne.',
  MATCHING_RULE_WHY_PINNED_ELSEWHERE: 'L’équipe pédagogique a placé la personne dans un autre projet.',
  MATCHING_RULE_WHY_BELOW_MINIMUM_CLOSED: 'Il ne se fait pas : son effectif minimal n’est pas atteint.',
  MATCHING_RULE_WHY_SKILL_GAP: 'Il ne se fait pas : une compétence manque.',
  MATCHING_RULE_WHY_NO_MENTOR: 'Il ne se fait pas : aucun mentor n’a été trouvé.',
  MATCHING_RULE_WHY_CAP: 'Une limite commune à plusieurs projets est atteinte.',
  MATCHING_RULE_WHY_TOGETHER: 'Il n’y avait pas de place pour toutes les personnes qui restent ensemble.',
  MATCHING_RULE_WHY_APART: 'Il est allé à quelqu’un dont la personne est tenue à l’écart.',
  MATCHING_RULE_WHY_OUTRANKED: 'Ses places sont allées à des personnes que le projet préfère.',
  MATCHING_RULE_WHY_FULL:
    'Il est complet : y donner une place aurait laissé quelqu’un sans place, ou rendu l’ensemble moins bon.',

  MATCHING_RULE_PEOPLE_VERIFY: 'Un second programme vérifie chaque résultat avant que quiconque le voie.',
  MATCHING_RULE_PEOPLE_APPROVE: 'Rien ne compte avant qu’une personne de la coordination l’approuve et l’annonce.',
  MATCHING_RULE_PEOPLE_REPLAY: 'La coordination peut refaire chaque calcul depuis ses données, et comparer.',
} satisfies Record<keyof typeof rulesEn, string>;
