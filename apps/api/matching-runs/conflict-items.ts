import type { RequestContext } from '../graphql/request-context.js';
import { projectTitlesOf } from '../projects/project-loader.js';
import { studentNamesOf } from '../schools/enrolment-loader.js';
import type { ConflictItemType } from './conflict-item.type.js';
import { toRunDecisionType, toRunGroupDecisionType } from './run-decision.type.js';
import type { ConflictItem } from '#libs/matching/outcome';
import { conflictName } from '#libs/matching-runs/conflict-names';
import { conflictInWords } from '#libs/matching-runs/explanation-words';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { isGroupDecision, type RunDecision } from '#libs/matching-runs/run-decision';
import type { ProjectsReadModel } from '#libs/projects/projects.read-model';
import type { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

interface ReadModels {
  readonly projects: ProjectsReadModel;
  readonly schools: SchoolsByIdsReadModel;
}

/** What contradicts what in a run, and the decisions that it may name. */
interface Contradiction {
  readonly conflict: readonly ConflictItem[];
  readonly decisions: MatchingRun['decisions'];
}

/** What contradicts what in an infeasible run, named and in words; nothing for any other run. */
export async function conflictItemsOf(
  context: RequestContext,
  { conflict, decisions }: Contradiction,
  readModels: ReadModels,
): Promise<ConflictItemType[]> {
  const names = await namesIn(context, conflict, { decisions, readModels });
  const words = conflictInWords(context.locale, conflict, { names, decisions });
  return conflict.map((item, index) => ({
    name: conflictName(index),
    kind: item.kind,
    message: words[index] ?? item.kind,
    ...decisionTypesOf(decisionOf(item, decisions)),
    projectId: 'project' in item ? item.project : null,
  }));
}

interface Named {
  readonly decisions: MatchingRun['decisions'];
  readonly readModels: ReadModels;
}

/** Titles of projects and names of students, by their ids. */
async function namesIn(
  context: RequestContext,
  conflict: readonly ConflictItem[],
  { decisions, readModels }: Named,
): Promise<ReadonlyMap<string, string>> {
  const decided = conflict.flatMap((item) => decisionOf(item, decisions) ?? []);
  const projectIds = [
    ...conflict.flatMap((item) => ('project' in item ? [item.project] : [])),
    ...decided.flatMap((decision) => (isGroupDecision(decision) ? [] : [decision.projectId])),
  ];
  const enrolmentIds = decided.flatMap((decision) =>
    isGroupDecision(decision) ? decision.enrolmentIds : [decision.enrolmentId],
  );
  const [titles, students] = await Promise.all([
    projectTitlesOf(context, readModels.projects, projectIds),
    studentNamesOf(context, readModels.schools, enrolmentIds),
  ]);
  return new Map([...titles, ...students]);
}

function decisionTypesOf(decision: RunDecision | undefined): Pick<ConflictItemType, 'decision' | 'groupDecision'> {
  if (!decision) return { decision: null, groupDecision: null };
  if (isGroupDecision(decision)) return { decision: null, groupDecision: toRunGroupDecisionType(decision) };
  return { decision: toRunDecisionType(decision), groupDecision: null };
}

function decisionOf(item: ConflictItem, decisions: MatchingRun['decisions']): RunDecision | undefined {
  return 'decision' in item ? decisions.find(({ id }) => id === item.decision) : undefined;
}
