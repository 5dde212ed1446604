import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { CommandError } from './command-error.js';
import { errorPage } from './docs/error-page.js';
import { lifecyclePage } from './docs/lifecycle-page.js';
import { rulesPage } from './docs/rules-page.js';
import { runCommand } from './run-command.js';

const pages = { 'docs/errors.md': errorPage, 'docs/lifecycles.md': lifecyclePage, 'docs/matching-rules.md': rulesPage };

/** `npm run docs [-- --check]`: writes the pages that come out of the code, or only says whether they are up to date. */
async function writeDocs(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  for (const [path, page] of Object.entries(pages)) {
    if (!values.check) await writeFile(resolve(path), page());
    else if ((await readFile(resolve(path), 'utf8')) !== page())
      throw new CommandError(`${path} is not what the code gives. Renew it with: npm run docs`);
  }
  return values.check ? 0 : writePermissionPage();
}

/** The matrix of rights is code of the tests, hence a process that reads the sources; a spec holds the page to it. */
function writePermissionPage(): number {
  const sources = ['--import', './libs/testing/register-typescript.mjs', 'test/write-permission-page.ts'];
  return spawnSync(process.execPath, sources, { stdio: 'inherit' }).status ?? 1;
}

await runCommand(writeDocs);
