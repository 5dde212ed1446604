import type { DemoEdition } from './demo-edition.js';
import { pilote } from './pilote/pilote-edition.js';
import { rentree } from './rentree/rentree-edition.js';

export const demoEditions = { pilote, rentree } as const satisfies Record<string, DemoEdition>;

export type EditionName = keyof typeof demoEditions;

/** What `npm start` and `npm run demo -- --once` play. demo/expected.json holds its figures. */
export const defaultEdition: EditionName = 'rentree';

export const editionNames: readonly EditionName[] = ['pilote', 'rentree'];

export function isEditionName(name: string): name is EditionName {
  return Object.hasOwn(demoEditions, name);
}
