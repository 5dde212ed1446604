import type { DemoPerson } from '../demo-edition.js';
import { demoPeople } from '../demo-people.js';

// prettier-ignore
const firstNames = [
  'Malo', 'Zoé', 'Timothé', 'Salomé', 'Noé', 'Éloïse', 'Bastien', 'Aïcha', 'Corentin', 'Maëlle', 'Yanis', 'Clémence',
  'Théo', 'Fatou', 'Gaspard', 'Léonie', 'Ismaël', 'Capucine', 'Raphaël', 'Ambre', 'Oscar', 'Nour', 'Félix', 'Lucile',
  'Mehdi', 'Héloïse', 'Swann', 'Agathe', 'Ruben', 'Océane', 'Basile', 'Jeanne', 'Kylian', 'Margot', 'Tom', 'Sofia',
  'Adam', 'Louise', 'Samuel', 'Camille', 'Ibrahim', 'Élise', 'Hugo',
];

// prettier-ignore
const lastNames = [
  'Bellerive', 'Chantemerle', 'Dormoy', 'Épinay', 'Fontclaire', 'Grandval', 'Hautbois', 'Iribarne', 'Jolivet',
  'Kerlouan', 'Lavigne', 'Montagnac', 'Noirlieu', 'Orvault', 'Peyrelade', 'Quérigut', 'Rivedoux', 'Saintonge',
  'Tournemine', 'Urcelay', 'Valfleury', 'Wissant', 'Yvetot', 'Zuberoa', 'Ancelin', 'Brisebois', 'Clairvaux',
  'Dunoyer', 'Estuaire', 'Fauvelin', 'Garrigou', 'Hauterive', 'Islande', 'Jouvence', 'Kervadec', 'Larzac', 'Malicorne',
  'Nivelle', 'Ombreval', 'Pontivy', 'Quintrel', 'Rocamadour', 'Sancerre', 'Talence', 'Uzerche', 'Vernoux', 'Belleroche',
];

/** Nobody has two of these names in common with anybody else: 2,021 pairs, and Inès Aubépin before them. */
export function inventedStudent(number: number): DemoPerson {
  if (number === 0) return demoPeople.explorer;
  const place = (number - 1) % (firstNames.length * lastNames.length);
  const round = Math.floor(place / firstNames.length);
  const first = firstNames[place % firstNames.length] ?? '';
  const last = lastNames[(place + round * 2) % lastNames.length] ?? '';
  return { name: `${first} ${last}`, email: `${plain(first)}.${plain(last)}@eleves.example` };
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
