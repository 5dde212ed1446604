import { defaultEdition, type EditionName, editionNames, isEditionName } from './demo-editions.js';
import { CommandError } from '../command-error.js';

/** The edition that `--edition NAME` names, or the usual one. */
export function editionAsked(name: string = defaultEdition): EditionName {
  if (!isEditionName(name))
    throw new CommandError(`There is no edition ${name}. Choose one of: ${editionNames.join(', ')}`);
  return name;
}
