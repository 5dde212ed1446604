/** A French département and the région that it lies in. */
export interface PlaceInFrance {
  readonly departement: string;
  readonly region: string;
}

/** Every région with its départements; overseas collectivities, which are no régions, stand for themselves. */
const departementsOf: Readonly<Record<string, readonly string[]>> = {
  'Auvergne-Rhône-Alpes': ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'],
  'Bourgogne-Franche-Comté': ['21', '25', '39', '58', '70', '71', '89', '90'],
  Bretagne: ['22', '29', '35', '56'],
  'Centre-Val de Loire': ['18', '28', '36', '37', '41', '45'],
  Corse: ['2A', '2B'],
  'Grand Est': ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88'],
  'Hauts-de-France': ['02', '59', '60', '62', '80'],
  'Île-de-France': ['75', '77', '78', '91', '92', '93', '94', '95'],
  Normandie: ['14', '27', '50', '61', '76'],
  'Nouvelle-Aquitaine': ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'],
  Occitanie: ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'],
  'Pays de la Loire': ['44', '49', '53', '72', '85'],
  'Provence-Alpes-Côte d’Azur': ['04', '05', '06', '13', '83', '84'],
  Guadeloupe: ['971'],
  Martinique: ['972'],
  Guyane: ['973'],
  'La Réunion': ['974'],
  Mayotte: ['976'],
  'Saint-Pierre-et-Miquelon': ['975'],
  'Saint-Barthélemy': ['977'],
  'Saint-Martin': ['978'],
  'Terres australes et antarctiques françaises': ['984'],
  'Wallis-et-Futuna': ['986'],
  'Polynésie française': ['987'],
  'Nouvelle-Calédonie': ['988'],
};

const regionOf: ReadonlyMap<string, string> = new Map(
  Object.entries(departementsOf).flatMap(([region, departements]) =>
    departements.map((departement): [string, string] => [departement, region]),
  ),
);

/** Codes of two islands are of the older series of Guadeloupe, which they were a part of. */
const exceptions: Readonly<Record<string, string>> = { '97133': '977', '97150': '978' };

/**
 * Where a French postal code lies; null for a code that no département has. Corsica shares `20`: 200 and 201 are the
 * south, the rest is the north. A few communes are delivered from the neighbouring département: there the post counts.
 */
export function placeOf(postalCode: string): PlaceInFrance | null {
  if (!/^\d{5}$/.test(postalCode)) return null;
  const departement = exceptions[postalCode] ?? departementIn(postalCode);
  const region = regionOf.get(departement);
  return region ? { departement, region } : null;
}

function departementIn(postalCode: string): string {
  if (/^9[78]/.test(postalCode)) return postalCode.slice(0, 3);
  if (!postalCode.startsWith('20')) return postalCode.slice(0, 2);
  return /^20[01]/.test(postalCode) ? '2A' : '2B';
}
