import type { DemoMentor } from '../demo-edition.js';
import { demoPeople } from '../demo-people.js';

export const piloteMentors: readonly DemoMentor[] = [
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
