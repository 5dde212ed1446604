import { committedSpreadsheet } from '../committed-spreadsheet.js';
import type { DemoEdition } from '../demo-edition.js';
import { rentreeCohorts } from './rentree-cohorts.js';
import { rentreeMentors } from './rentree-mentors.js';
import { rentreeNeeds } from './rentree-needs.js';
import { rentreeStories } from './rentree-stories.js';

/** The demo at real size: forty selected needs, ten schools with a class each, 192 students, thirty mentors. */
export const rentree: DemoEdition = {
  callTitle: 'Rentrée 2017',
  needs: rentreeNeeds,
  cohorts: rentreeCohorts,
  mentors: rentreeMentors,
  stories: rentreeStories,
  spreadsheet: committedSpreadsheet('rentree'),
};
