/** The public register of rules. */
export const rulesEn = {
  MATCHING_RULE_CHAPTER_STUDENT_DATA: 'What is known of a student',
  MATCHING_RULE_CHAPTER_PROJECT_DATA: 'What is known of a project',
  MATCHING_RULE_CHAPTER_MENTOR_DATA: 'What is known of a mentor',
  MATCHING_RULE_CHAPTER_NEVER_USED: 'What is never used',
  MATCHING_RULE_CHAPTER_LIMITS: 'What every result keeps to',
  MATCHING_RULE_CHAPTER_DECISIONS: 'What the teaching staff may decide beforehand',
  MATCHING_RULE_CHAPTER_POLICIES: 'When published places change',
  MATCHING_RULE_CHAPTER_NO_PLACE: 'Why a student has no place',
  MATCHING_RULE_CHAPTER_CLOSED: 'Why a project does not run',
  MATCHING_RULE_CHAPTER_HIGHER_CHOICE: 'Why a student does not get a project that they ranked higher',
  MATCHING_RULE_CHAPTER_PEOPLE: 'What people do',

  MATCHING_RULE_OBJECTIVE_GENEROUS: 'Nobody far down their list.',
  MATCHING_RULE_OBJECTIVE_GREEDY: 'As many first choices as possible.',
  MATCHING_RULE_OBJECTIVE_MAX_MIN: 'The worst rank as good as possible, then good ranks on the whole.',
  MATCHING_RULE_OBJECTIVE_STABLE: 'No student and project that would rather have each other.',

  MATCHING_RULE_CRITERION_MOST_PLACED: 'As many students as possible have a place.',
  MATCHING_RULE_CRITERION_BEST_WORST_RANK: 'The worst rank that anybody gets is as good as possible.',
  MATCHING_RULE_CRITERION_FEWEST_AT_WORST_RANKS:
    'As few students as possible are at the worst rank, then at the next worst, and so on.',
  MATCHING_RULE_CRITERION_MOST_AT_BEST_RANKS:
    'As many students as possible have their first choice, then their second, and so on.',
  MATCHING_RULE_CRITERION_SMALLEST_RANK_SUM: 'The sum of all ranks is as small as possible.',
  MATCHING_RULE_CRITERION_FEWEST_BLOCKING_PAIRS:
    'As few students and running projects as possible would rather have each other; beyond 10,000 possible places, ' +
    'STABLE alone sees to it.',
  MATCHING_RULE_CRITERION_FEWEST_MOVES: 'As few students as possible lose or change a published place.',
  MATCHING_RULE_CRITERION_SEED:
    'Among results that are still equally good, a number set beforehand decides: the seed. Never the order of names.',

  MATCHING_RULE_STUDENT_PREFERENCES:
    'The ranked list of projects, with ties. A project that is not on it is never given.',
  MATCHING_RULE_STUDENT_SKILLS: 'The skills, as the list of students or the student says them.',
  MATCHING_RULE_STUDENT_TERM: 'The term, where the list of students says one.',
  MATCHING_RULE_PROJECT_MINIMUM: 'The smallest team with which it runs.',
  MATCHING_RULE_PROJECT_MAXIMUM: 'The largest team that it takes.',
  MATCHING_RULE_PROJECT_SKILLS: 'The skills that the team must bring, and how many of its members.',
  MATCHING_RULE_PROJECT_TERMS: 'The terms in which it runs.',
  MATCHING_RULE_PROJECT_MENTOR: 'Whether it needs a mentor, with which expertise and languages.',
  MATCHING_RULE_MENTOR_CAPACITY: 'How many projects they can accompany.',
  MATCHING_RULE_MENTOR_EXPERTISE: 'Their expertise, of which one must be among those asked.',
  MATCHING_RULE_MENTOR_LANGUAGES: 'Their languages, which must be all of those asked.',
  MATCHING_RULE_MENTOR_CONFLICTS: 'The nonprofits that they must not accompany.',
  MATCHING_RULE_NEVER_PERSON: 'Names, addresses, gender, origin, age and health.',
  MATCHING_RULE_NEVER_MARKS: 'Marks, and any judgement of a student.',
  MATCHING_RULE_NEVER_TIME: 'When the ballot was handed in, and the order of any list.',

  MATCHING_RULE_LIMIT_MINIMUM: 'A project runs with its minimum team, or not at all.',
  MATCHING_RULE_LIMIT_MAXIMUM: 'A project takes no more than its maximum team.',
  MATCHING_RULE_LIMIT_SKILL: 'A project runs only with the skills that it needs.',
  MATCHING_RULE_LIMIT_MENTOR: 'A project that needs a mentor runs only with one.',
  MATCHING_RULE_LIMIT_CALENDAR: 'A project takes only students of the terms in which it runs.',
  MATCHING_RULE_LIMIT_CAP: 'Several projects together take no more students than a limit on them says.',

  MATCHING_RULE_DECISION_PIN: 'A student is placed in a project of their list, in every result.',
  MATCHING_RULE_DECISION_FORBID: 'A student is never placed in a project.',
  MATCHING_RULE_DECISION_TOGETHER: 'Students are placed in the same project, or all without a place.',
  MATCHING_RULE_DECISION_APART: 'No two of these students are placed in the same project.',

  MATCHING_RULE_POLICY_FEWEST_MOVES: 'As few students as possible move; then the objective counts.',
  MATCHING_RULE_POLICY_SAME_OBJECTIVE_FEWEST_MOVES:
    'The objective counts first; then as few students as possible move.',

  MATCHING_RULE_WHY_FORBIDDEN: 'The teaching staff ruled it out for this student.',
  MATCHING_RULE_WHY_CALENDAR: 'It does not run in the student’s term.',
  MATCHING_RULE_WHY_PINNED_ELSEWHERE: 'The teaching staff placed the student in another project.',
  MATCHING_RULE_WHY_BELOW_MINIMUM_CLOSED: 'It does not run: its minimum team was not reached.',
  MATCHING_RULE_WHY_SKILL_GAP: 'It does not run: a skill was missing.',
  MATCHING_RULE_WHY_NO_MENTOR: 'It does not run: no mentor was found.',
  MATCHING_RULE_WHY_CAP: 'A limit on several projects together was reached.',
  MATCHING_RULE_WHY_TOGETHER: 'There was no room for all those who are to stay together.',
  MATCHING_RULE_WHY_APART: 'It went to somebody from whom the student is to be kept apart.',
  MATCHING_RULE_WHY_OUTRANKED: 'Its places went to students whom the project prefers.',
  MATCHING_RULE_WHY_FULL: 'It is full: a place there would have left somebody out, or made the whole worse.',

  MATCHING_RULE_PEOPLE_VERIFY: 'A second program checks each result against all rules before anybody sees it.',
  MATCHING_RULE_PEOPLE_APPROVE: 'Nothing counts before a coordinator has approved and published it.',
  MATCHING_RULE_PEOPLE_REPLAY: 'A coordinator can compute each result again from what it was made of, and compare.',
} as const;
