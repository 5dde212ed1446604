import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { editionFolder } from './demo/committed-spreadsheet.js';
import { rentreeSpreadsheets } from './demo/rentree/rentree-spreadsheets.js';
import { runCommand } from './run-command.js';

/** Writes the rosters and ballots of the edition at real size again, as its generator invents them. */
async function writeSpreadsheets(): Promise<number> {
  for (const [name, text] of rentreeSpreadsheets()) await writeFile(join(editionFolder('rentree'), name), text);
  return 0;
}

await runCommand(writeSpreadsheets);
