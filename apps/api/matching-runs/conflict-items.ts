import type { RequestContext } from '../graphql/request-context.js';
import { projectTitlesOf } from '../projects/project-loader.js';
import { studentNamesOf } from '../schools/enrolment-loader.js';
import type { ConflictItemType } from './conflict-item.type.js';
import { toRunDecisionType } from './run-decision.type.js';
import type { ConflictItem } from '#libs/matching/outcome';
import { conflictInWords } from '#libs/matching-runs/explanation-words';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { ProjectsReadModel } from '#libs/projects/projects.read-model';
import type { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

interface ReadModels {
  readonly projects: ProjectsReadModel;
  readonly schools: SchoolsByIdsReadModel;
}

/** What contradicts what in an infeasible run, named and in words; nothing for any other run. */
export async function conflictItemsOf(
  context: RequestContext,
  { outcome, decisions }: MatchingRun,
  { projects, schools }: ReadModels,
): Promise<ConflictItemType[]> {
  const conflict = outcome?.conflict ?? [];
  const decided = conflict.flatMap((item) => decisionOf(item, decisions) ?? []);
  const projectIds = conflict.flatMap((item) => ('project' in item ? [item.project] : []));
  const [titles, students] = await Promise.all([
    projectTitlesOf(context, projects, [...projectIds, ...decided.map(({ projectId }) => projectId)]),
    studentNamesOf(
      context,
      schools,
      decided.map(({ enrolmentId }) => enrolmentId),
    ),
  ]);

  const words = conflictInWords(context.locale, conflict, { names: new Map([...titles, ...students]), decisions });
  return conflict.map((item, index) => {
    const decision = decisionOf(item, decisions);
    return {
      kind: item.kind,
      message: words[index] ?? item.kind,
      decision: decision ? toRunDecisionType(decision) : null,
      projectId: 'project' in item ? item.project : null,
    };
  });
}

function decisionOf(item: ConflictItem, decisions: MatchingRun['decisions']) {
  return 'decision' in item ? decisions.find(({ id }) => id === item.decision) : undefined;
}
