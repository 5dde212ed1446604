import type { DemoCohort } from '../demo-edition.js';
import { demoPeople } from '../demo-people.js';
import { rentreeClasses } from './rentree-classes.js';
import { lateJoinerOf, withdrawnOf } from '../generated/class-spreadsheets.js';

type CohortRow = Pick<DemoCohort, 'school' | 'body' | 'teacher' | 'name'>;

const teacher = (name: string, email: string) => ({ name, email: `${email}.example` });

/** The schools with a name of their own take part in the story of 2017; the others, and everybody here, are invented. */
const rows: Readonly<Record<keyof typeof rentreeClasses, CohortRow>> = {
  centralesupelec: { school: 'CentraleSupélec', teacher: demoPeople.teacher, name: 'Projets Tech for Good' },
  'ada-tech-school': {
    school: 'Ada Tech School',
    teacher: teacher('Maïwenn Coatanlem', 'maiwenn.coatanlem@ada-tech-school'),
    name: 'Projets solidaires',
  },
  esiea: {
    school: 'ESIEA',
    teacher: teacher('Rodolphe Vasseur', 'rodolphe.vasseur@esiea'),
    name: 'Projets de 3e année',
  },
  ensea: {
    school: 'ENSEA',
    teacher: teacher('Bérénice Aldebert', 'berenice.aldebert@ensea'),
    name: 'Projets d’option',
  },
  epitech: {
    school: 'Epitech',
    teacher: teacher('Jocelyn Parmentier', 'jocelyn.parmentier@epitech'),
    name: 'Module Tech for Good',
  },
  valombre: {
    school: 'École d’ingénieurs de Valombre (fictive)',
    body: { uai: '0000001B' },
    teacher: teacher('Clothilde Barjavel', 'clothilde.barjavel@valombre'),
    name: 'Projets du mercredi',
  },
  'saint-aubrac': {
    school: 'Institut numérique de Saint-Aubrac (fictif)',
    body: { uai: '0000002C' },
    teacher: teacher('Tanguy Rochebrune', 'tanguy.rochebrune@saint-aubrac'),
    name: 'Alternance, groupe A',
  },
  bremont: {
    school: 'École de design numérique de Brémont (fictive)',
    body: { uai: '0000003D' },
    teacher: teacher('Anaëlle Sorbier', 'anaelle.sorbier@bremont'),
    name: 'Ateliers d’intérêt général',
  },
  northgate: {
    school: 'Northgate Institute of Technology (fictional)',
    body: { country: 'GB' },
    teacher: { ...teacher('Eleanor Ashdown', 'eleanor.ashdown@northgate'), locale: 'en' },
    name: 'Tech for Good Studio',
  },
  'cap-lavande': {
    school: 'Université du Cap-Lavande (fictive)',
    body: { uai: '0000004E' },
    teacher: teacher('Marius Escoffier', 'marius.escoffier@cap-lavande'),
    name: 'Licence informatique, projets tutorés',
  },
};

export const rentreeCohorts: readonly DemoCohort[] = Object.entries(rentreeClasses).map(([key, plan]) => {
  const lateJoiner = lateJoinerOf(plan);
  return { key, ...rowOf(key), withdrawn: withdrawnOf(plan), ...(lateJoiner ? { lateJoiner } : {}) };
});

function rowOf(key: string): CohortRow {
  const found = Object.entries(rows).find(([name]) => name === key);
  if (!found) throw new Error(`No school is named for the class ${key}`);
  return found[1];
}
