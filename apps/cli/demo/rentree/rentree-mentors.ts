import type { DemoMentor } from '../demo-edition.js';
import { piloteMentors } from '../pilote/pilote-mentors.js';

/** Name, address before the @, expertise, languages, capacity; the people are invented, the employers only labels. */
type MentorRow = readonly [string, string, readonly string[], readonly string[], number];

function employedBy(employer: string, rows: readonly MentorRow[]): DemoMentor[] {
  return rows.map((row) => ({ ...mentorOf(row), employer }));
}

function mentorOf([name, address, expertise, languages, capacity]: MentorRow): DemoMentor {
  return { name, email: `${address}@mentors.example`, expertise, languages, capacity };
}

// prettier-ignore
const freelances: readonly MentorRow[] = [
  ['Alizée Guérande', 'alizee.guerande', ['design'],           ['fr'],       1],
  ['Brice Talmont',   'brice.talmont',   ['web', 'python'],    ['fr', 'en'], 2],
  ['Chiara Rinaldi',  'chiara.rinaldi',  ['data', 'web'],      ['fr', 'it'], 1],
  ['Dorian Lescure',  'dorian.lescure',  ['iot'],              ['fr'],       1],
  ['Estelle Vaudry',  'estelle.vaudry',  ['mobile', 'design'], ['fr', 'en'], 2],
  ['Faustin Mbarga',  'faustin.mbarga',  ['python'],           ['fr', 'en'], 1],
  ['Grace Whitlock',  'grace.whitlock',  ['web', 'data'],      ['en'],       2],
  ['Hakim Belarbi',   'hakim.belarbi',   ['data', 'python'],   ['fr'],       1],
  ['Iris Quemener',   'iris.quemener',   ['design', 'web'],    ['fr'],       1],
  ['Jonas Eberlin',   'jonas.eberlin',   ['iot', 'mobile'],    ['fr', 'de'], 1],
];

/** Thirty mentors: the five of the small demo, fifteen who are employed, ten on their own; two of them pause. */
export const rentreeMentors: readonly DemoMentor[] = [
  ...piloteMentors,
  ...employedBy('Devoteam', [
    ['Karim Zeroual', 'karim.zeroual', ['data'], ['fr', 'en'], 2],
    ['Louna Trévidic', 'louna.trevidic', ['web'], ['fr'], 1],
    ['Maxence Auriol', 'maxence.auriol', ['python', 'data'], ['fr'], 1],
  ]),
  ...employedBy('Troopers', [
    ['Nadia Ferroukhi', 'nadia.ferroukhi', ['mobile'], ['fr', 'en'], 1],
    ['Octave Morlaix', 'octave.morlaix', ['web', 'design'], ['fr'], 2],
    ['Paola Venturi', 'paola.venturi', ['design'], ['fr', 'it'], 1],
  ]),
  ...employedBy('Hubvisory', [
    ['Quentin Sarlat', 'quentin.sarlat', ['web'], ['fr', 'en'], 1],
    ['Rokhaya Sarr', 'rokhaya.sarr', ['data', 'design'], ['fr'], 1],
    ['Simon Carteret', 'simon.carteret', ['mobile'], ['fr'], 1],
  ]),
  ...employedBy('Claravista', [
    ['Thelma Guilvinec', 'thelma.guilvinec', ['data'], ['fr'], 2],
    ['Ugo Pescadou', 'ugo.pescadou', ['data', 'python'], ['fr', 'es'], 1],
    ['Violaine Estienne', 'violaine.estienne', ['python'], ['fr', 'en'], 1],
  ]),
  ...employedBy('Ippon', [
    ['Wassim Hadjar', 'wassim.hadjar', ['web', 'mobile'], ['fr'], 1],
    ['Xavière Montbrun', 'xaviere.montbrun', ['iot', 'web'], ['fr', 'en'], 1],
    ['Yoann Lesneven', 'yoann.lesneven', ['web'], ['fr'], 2],
  ]),
  ...freelances.map((row, index) => ({ ...mentorOf(row), isPaused: index < 2 })),
];
