import { type ProblemFault } from './problem-fault.js';
import {
  checkEach,
  checkEachIfPresent,
  checkRepeats,
  checkText,
  checkWhole,
  fault,
  isRecord,
  itemsOf,
  textsUnder,
  type UntrustedRecord,
} from './untrusted-values.js';
import { checkMentorNeed } from './validate-mentor.js';
import { checkTieGroups } from './validate-tie-groups.js';
import { type ValidationScope } from './validation-scope.js';

export function checkProject(project: unknown, path: string, { students }: ValidationScope): readonly ProblemFault[] {
  if (!isRecord(project)) return [{ path, message: 'must be an object' }];

  return [
    ...checkText(project.id, `${path}.id`),
    ...checkSizes(project, path),
    ...checkEachIfPresent(project.requiredSkills, `${path}.requiredSkills`, checkSkillNeed),
    ...checkRepeats(textsUnder(project.requiredSkills, `${path}.requiredSkills`, 'skill')),
    ...checkTerms(project.terms, `${path}.terms`),
    ...checkMentorNeed(project.mentor, `${path}.mentor`),
    ...(project.priorities === undefined ? [] : checkTieGroups(project.priorities, `${path}.priorities`, students)),
  ];
}

function checkSizes({ minSize, maxSize }: UntrustedRecord, path: string): readonly ProblemFault[] {
  const isReversed = typeof minSize === 'number' && typeof maxSize === 'number' && minSize > maxSize;
  return [
    ...checkWhole(minSize, `${path}.minSize`, 0),
    ...checkWhole(maxSize, `${path}.maxSize`, 0),
    ...fault(!isReversed, `${path}.minSize`, 'must not be above maxSize'),
  ];
}

function checkSkillNeed(need: unknown, path: string): readonly ProblemFault[] {
  if (!isRecord(need)) return [{ path, message: 'must be an object' }];
  return [...checkText(need.skill, `${path}.skill`), ...checkWhole(need.count, `${path}.count`, 1)];
}

/** An empty list would leave open whether no term or any term fits. */
function checkTerms(terms: unknown, path: string): readonly ProblemFault[] {
  if (terms === undefined) return [];
  const isEmpty = Array.isArray(terms) && itemsOf(terms).length === 0;
  return [
    ...checkEach(terms, path, checkText),
    ...fault(!isEmpty, path, 'must name a term, or be left out for any term'),
  ];
}
