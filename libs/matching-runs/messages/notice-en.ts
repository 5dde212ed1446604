/** What the law wants told to somebody whose place an algorithm proposed. */
export const noticeEn = {
  NOTICE_MENTION:
    'This result was taken on the basis of an algorithm (articles L311-3-1 and R311-3-1-1 of the French code of relations between the public and the administration).',
  NOTICE_PURPOSE:
    'The algorithm shares out the places of projects among the students of a cohort, by their ranked lists and by rules that are the same for all.',
  NOTICE_CONTRIBUTION_COMPUTED:
    'The algorithm proposed this result. A coordinator, who could refuse it, approved it with all the results of the cohort{approvedAt, select, unknown {} other { on {approvedAt}}}. Nothing was changed by hand.',
  NOTICE_CONTRIBUTION_PINNED:
    'The teaching staff decided on this place beforehand. The algorithm kept to that decision and gave the other places around it. A coordinator, who could refuse the results of the cohort, approved them{approvedAt, select, unknown {} other { on {approvedAt}}}.',
  NOTICE_RIGHTS:
    'You may ask your teaching staff, or the address at the foot of each mail, for the rules and for how they were applied to you. They are told here, and the rules for all in the public register. You may contest the result with them. Without an answer within a month, you may turn to the commission for access to administrative documents (CADA).',

  NOTICE_DATA_PREFERENCES: 'Your ranked list',
  NOTICE_DATA_SKILLS: 'Your skills',
  NOTICE_DATA_TERM: 'Your term',
  NOTICE_DATA_PROJECTS: 'The projects on your list',
  NOTICE_DATA_DECISIONS: 'Decisions of the teaching staff about you',
  NOTICE_DATA_WAIVERS: 'Rules of these projects that were left out, since no result could keep them all',
  NOTICE_DATA_PREVIOUS: 'Your place before this matching',

  NOTICE_SOURCE_EXPLORER: 'your ballot',
  NOTICE_SOURCE_IMPORT: 'your ballot, from a file of your teaching staff',
  NOTICE_SOURCE_NO_BALLOT: 'no ballot was handed in',
  NOTICE_SOURCE_ENROLMENT: 'the list of students of your cohort',
  NOTICE_SOURCE_FRAMING: 'the description that the nonprofit and the coordinators agreed on',
  NOTICE_SOURCE_STAFF: 'your teaching staff and the coordinators',
  NOTICE_SOURCE_COORDINATORS: 'a coordinator, with a reason that is kept',
  NOTICE_SOURCE_PUBLICATION: 'the results that were published before',

  NOTICE_PROJECT:
    '{project}: a team of {minimum} to {maximum}{terms, select, none {} other {; term: {terms}}}{skills, select, none {} other {; skills: {skills}}}{mentor, select, required {; only with a mentor} other {}}.',
  NOTICE_DECISION_PIN: '{project}: you were to be placed there.',
  NOTICE_DECISION_FORBID: '{project}: it was ruled out for you.',
  NOTICE_DECISION_TOGETHER: 'You were to be placed together with others, or not at all.',
  NOTICE_DECISION_APART: 'You were to be kept apart from others.',

  NOTICE_PARAMETER_OBJECTIVE: 'Objective',
  NOTICE_PARAMETER_POLICY: 'Change of published places',
  NOTICE_PARAMETER_WEIGHTS: 'Weights',
  NOTICE_PARAMETER_RANK: 'Rank of your place on your list',
  NOTICE_PARAMETER_CHOICES: 'Projects on your list',
  NOTICE_PARAMETER_SEED: 'Seed, which decides among equally good results',
  NOTICE_PARAMETER_ENGINE: 'Version of the engine',
  NOTICE_PARAMETER_SNAPSHOT: 'Fingerprint of the data (SHA-256)',
  NOTICE_PARAMETER_RESULT: 'Fingerprint of the result (SHA-256)',
  NOTICE_NO_WEIGHTS: 'None: a criterion only decides among results that those before it find equally good.',

  NOTICE_OPERATION_POSSIBLE:
    'Set aside for you: projects not on your list, of another term, or ruled out by the teaching staff.',
  NOTICE_OPERATION_LIMITS: 'Keep, in every result, to the team sizes, skills, mentors and decisions of the register.',
  NOTICE_OPERATION_CRITERIA: 'Look for the best result for the whole cohort, by these criteria one after the other.',
} as const;
