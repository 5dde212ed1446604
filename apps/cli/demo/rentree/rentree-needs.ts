import type { DemoNeed, DemoProject } from '../demo-edition.js';
import { piloteNeeds } from '../pilote/pilote-needs.js';
import { needOf } from './need-row.js';
import { needsOfCommons } from './needs-of-commons.js';
import { needsOfPlanet } from './needs-of-planet.js';
import { needsOfSolidarity } from './needs-of-solidarity.js';

function pilote(nonprofit: string): DemoNeed {
  const need = piloteNeeds.find((known) => known.nonprofit.startsWith(nonprofit));
  if (!need) throw new Error(`The small demo has no need of ${nonprofit}`);
  return need;
}

/** The class of CentraleSupélec is larger here, and so are its teams, which take a mentor each. */
function inLargerTeams(need: DemoNeed, index: number): DemoNeed {
  const { decision } = need;
  if (decision.verb !== 'select' || !decision.project) return need;
  const mentorNeed = { isRequired: index === 0, expertise: ['data', 'python', 'mobile'], languages: ['fr'] };
  const project: DemoProject = { ...decision.project, maxTeamSize: 8, mentorNeed };
  return { ...need, decision: { verb: 'select', project } };
}

const placesAreTaken =
  'Votre projet tient debout ; les places de cette rentrée sont prises. Si une équipe se libère, nous vous appelons.';

/** Forty selected needs, of which thirty-eight are framed; two wait, two are refused with a word on what to do instead. */
export const rentreeNeeds: readonly DemoNeed[] = [
  ...['Cuestionarix', 'Entourage', 'Reconnect'].map((nonprofit, index) => inLargerTeams(pilote(nonprofit), index)),
  ...[...needsOfSolidarity, ...needsOfPlanet, ...needsOfCommons].map(needOf),
  ...['Codeuses en herbe', 'Le Panier rescapé'].map((nonprofit): DemoNeed => {
    return { ...pilote(nonprofit), decision: { verb: 'waitlist', advice: placesAreTaken } };
  }),
  pilote('Troc-Ville'),
  {
    nonprofit: 'Agenda des collines (fictive)',
    editor: { name: 'Hubert Chabrol', email: 'contact@agenda-des-collines.example' },
    title: 'Notre propre outil de sondage de dates',
    problem: 'Nous voudrions un outil à nous pour choisir la date de nos réunions.',
    needType: 'OTHER',
    nonDigitalAlternative: 'Le téléphone, qui prend une soirée par réunion.',
    decision: {
      verb: 'refuse',
      refusalReason: 'SOLUTION_EXISTS',
      advice:
        'Un outil libre et gratuit fait déjà cela très bien, et des bénévoles peuvent vous le montrer en une heure.',
    },
  },
  pilote('Clic solidaire'),
  { ...pilote('Air des écoles'), body: { postalCode: '59800', size: 'SMALL' } },
];
