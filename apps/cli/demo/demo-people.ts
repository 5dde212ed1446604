/** Who stands for each role when somebody tries the demo: `npm run sign-in -- ROLE`. All are invented. */
export const demoPeople = {
  coordinator: { name: 'Anouk Ferrand', email: 'coordination@passerelle.example' },
  nonprofit: { name: 'Basile Ormeau', email: 'contact@entourage.example' },
  teacher: { name: 'Claire Delvaux', email: 'claire.delvaux@centralesupelec.example' },
  explorer: { name: 'Inès Aubépin', email: 'ines.aubepin@eleves.example' },
  enthusiast: { name: 'Diego Marchetti', email: 'diego.marchetti@mentors.example' },
} as const;

export type DemoRole = keyof typeof demoPeople;

export function isDemoRole(role: string): role is DemoRole {
  return role in demoPeople;
}

export interface DemoMentor {
  readonly name: string;
  readonly email: string;
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  readonly capacity: number;
  /** The nonprofit that they have a conflict of interest with. */
  readonly conflict?: string;
}

export const demoMentors: readonly DemoMentor[] = [
  { ...demoPeople.enthusiast, expertise: ['data', 'python'], languages: ['fr', 'en'], capacity: 2 },
  {
    name: 'Hortense Le Goff',
    email: 'hortense.legoff@mentors.example',
    expertise: ['web', 'design'],
    languages: ['fr'],
    capacity: 1,
  },
  {
    name: 'Priya Raman',
    email: 'priya.raman@mentors.example',
    expertise: ['mobile', 'web'],
    languages: ['en'],
    capacity: 1,
  },
  {
    name: 'Sacha Bergeron',
    email: 'sacha.bergeron@mentors.example',
    expertise: ['iot', 'data'],
    languages: ['fr'],
    capacity: 1,
    conflict: 'Entourage',
  },
  {
    name: 'Tiphaine Roussel',
    email: 'tiphaine.roussel@mentors.example',
    expertise: ['data'],
    languages: ['fr', 'es'],
    capacity: 2,
  },
];
