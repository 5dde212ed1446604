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
