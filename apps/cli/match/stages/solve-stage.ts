import { writeFileSync } from 'node:fs';

import type { MatchArguments } from '../../match-arguments.js';
import { changed, readJson } from '../../match-input.js';
import { chooseMentors } from './choose-mentors.js';
import { offerProjects } from './offer-projects.js';

/** The stage before or after the places of students, from a JSON file to the text to print. Throws BadInput. */
export function solveStage({ stage, input, overrides, out, wantsTable, locale }: MatchArguments) {
  const given = changed(readJson(input), overrides);
  const { outcome, isFeasible, table } = stage === 1 ? offerProjects(given) : chooseMentors(given);
  const json = `${JSON.stringify(outcome, null, 2)}\n`;
  if (out !== undefined) writeFileSync(out, json);
  return { text: wantsTable ? table(locale ?? 'en') : json, isFeasible };
}
