import type { DemoStory } from '../demo-story.js';
import type { ClassKey } from './need-row.js';

/** One of each thing that can happen around a matching; in the other classes nothing does. */
export const rentreeStories: Readonly<Partial<Record<ClassKey, DemoStory>>> = {
  // Who starts from most first choices gets a worse last one.
  bremont: { triedOut: ['GENEROUS', 'GREEDY', 'MAX_MIN', 'STABLE'] },
  esiea: {
    groups: [
      { kind: 'TOGETHER', students: ['malo.vernoux@eleves.example', 'zoe.belleroche@eleves.example'] },
      { kind: 'APART', students: ['noe.dormoy@eleves.example', 'eloise.epinay@eleves.example'] },
    ],
  },
  // Two students want that project, and it asks for five.
  'saint-aubrac': {
    decisions: [
      { kind: 'PIN', student: 'zoe.sancerre@eleves.example', project: 'Rendre lisibles vingt mille fiches de mineurs' },
    ],
  },
  // Her team is left with too few. Whichever of the equally good results came out, one student then changes projects.
  epitech: { leaves: 'zoe.uzerche@eleves.example' },
};
