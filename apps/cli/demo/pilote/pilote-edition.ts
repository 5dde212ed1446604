import { committedSpreadsheet } from '../committed-spreadsheet.js';
import type { DemoEdition } from '../demo-edition.js';
import { demoPeople } from '../demo-people.js';
import { piloteMentors } from './pilote-mentors.js';
import { piloteNeeds } from './pilote-needs.js';

/** The small demo: eight needs, one class of 32 students, five mentors. */
export const pilote: DemoEdition = {
  callTitle: 'Rentrée 2017 (essai)',
  needs: piloteNeeds,
  cohorts: [
    {
      key: 'centralesupelec',
      school: 'CentraleSupélec',
      teacher: demoPeople.teacher,
      name: 'Projets Tech for Good',
      withdrawn: [],
    },
  ],
  mentors: piloteMentors,
  spreadsheet: committedSpreadsheet('pilote'),
};
