import type { MentorProblem } from '#libs/matching/mentors/mentor-problem';
import { solveMentors } from '#libs/matching/mentors/mentor-solution';
import { validateMentorProblem } from '#libs/matching/mentors/mentor-validation';
import { verifyMentorOutcome } from '#libs/matching/mentors/mentor-verification';
import type { ProblemRules } from '../../match-problem.js';
import { mentorTable } from './mentor-table.js';
import { assertVerified, type StageAnswer, validProblem } from './stage-answer.js';

const rules: ProblemRules = { schema: 'mentors/mentor-problem.schema.json', faultsOf: validateMentorProblem };

/** Stage 3: who accompanies which project; a project that stays without a mentor is told of, and hinders no other. */
export function chooseMentors(given: unknown): StageAnswer {
  const problem = validProblem<MentorProblem>(given, rules);
  const outcome = solveMentors(problem);
  assertVerified(verifyMentorOutcome(problem, outcome));
  return { outcome, isFeasible: true, table: (locale) => mentorTable(locale, outcome) };
}
