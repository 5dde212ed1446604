import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Browser, chromium, type Locator } from 'playwright-core';

import { runProgram } from '#libs/testing/cli-program';

jest.setTimeout(120_000);

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const inBrowser = executablePath === undefined ? it.skip : it;
const why = executablePath === undefined ? ' (skipped: neither Chromium nor Chrome is in /usr/bin)' : '';

const desktop = { width: 1280, height: 800 };
const pages = ['fr', 'en', 'conflict'] as const;

describe(`The report of a folder, in a browser${why}`, () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-report-'));
    if (executablePath === undefined) return;
    const example = resolve('demo', 'matching', 'example-folder');
    const conflict = join(folder, 'conflict');
    await cp(example, conflict, { recursive: true });
    await writeFile(join(conflict, 'decisions.csv'), 'Decision;Student;Project\nplace;Diego Dufresne;3\nexclude;S04;3');
    const runs = [
      [example, '--out', join(folder, 'fr'), '--compare', 'GENEROUS,GREEDY'],
      [example, '--out', join(folder, 'en'), '--lang', 'en'],
      [conflict, '--lang', 'en'],
    ];
    const [codes, launched] = await Promise.all([
      Promise.all(runs.map(async (args) => (await runProgram('match', args, { cwd: folder })).code)),
      chromium.launch({ executablePath, args: ['--no-sandbox'] }),
    ]);
    browser = launched;
    expect(codes).toEqual([0, 0, 2]);
  });
  afterAll(async () => {
    if (executablePath !== undefined) await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  const addressOf = (name: (typeof pages)[number]) => pathToFileURL(join(folder, name, 'report.html')).href;

  /** Opens a report in a window of that size, and tells what it asked for. */
  async function open(name: (typeof pages)[number], viewport = desktop) {
    const page = await (await browser.newContext({ viewport })).newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(addressOf(name));
    return { page, requests };
  }

  inBrowser.each([
    ['fr', 'light'],
    ['en', 'dark'],
    ['conflict', 'light'],
  ] as const)('breaks no rule that axe knows, and asks for nothing else (%s, %s)', async (name, colorScheme) => {
    const { page, requests } = await open(name);
    await page.emulateMedia({ colorScheme });

    const { violations, passes } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id, nodes }) => ({ id, on: nodes.map(({ html }) => html) }))).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'landmark-unique']));
    expect(requests).toEqual([addressOf(name)]);
  });

  inBrowser.each(pages)(
    'never scrolls sideways: on a phone, magnified twice, with letters twice as large (%s)',
    async (name) => {
      const { page } = await open(name);
      const widths: { readonly page: number; readonly window: number }[] = [];

      for (const [width, letters] of [
        [320, '100%'],
        [desktop.width / 2, '100%'],
        [desktop.width, '200%'],
        [320, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(`document.documentElement.style.fontSize = '${letters}'`);
        widths.push({ page: Number(await page.evaluate('document.documentElement.scrollWidth')), window: width });
      }

      expect(widths).toEqual(widths.map(({ window }) => ({ page: window, window })));
    },
  );

  inBrowser('is reached by keyboard: every link, then every table, each with a visible focus', async () => {
    const { page } = await open('fr');
    const stops = page.locator('a, [tabindex="0"]');
    const known = await Promise.all((await stops.all()).map(nameOf));
    const reached: { readonly name: string; readonly outline: unknown }[] = [];

    for (let stop = 0; stop < known.length; stop += 1) {
      await page.keyboard.press('Tab');
      const outline: unknown = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      reached.push({ name: await nameOf(page.locator(':focus-visible')), outline });
    }

    expect(reached).toEqual(known.map((name) => ({ name, outline: 'solid' })));
    expect(known.length).toBeGreaterThan(10);
  });

  inBrowser.each([
    ['fr', 4],
    ['conflict', 1],
  ] as const)('prints whole, black on white, on A4 (%s, sheets at most: %d)', async (name, most) => {
    const { page } = await open(name, { width: 680, height: 1000 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

    const { color, background, cut }: Printed = await page.evaluate(`({
      color: getComputedStyle(document.body).color,
      background: getComputedStyle(document.body).backgroundColor,
      cut: [...document.querySelectorAll('.wide')].filter((table) => table.scrollWidth > table.clientWidth).length,
    })`);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');

    expect({ color, background, cut, hasMenu: await page.locator('nav').isVisible() }).toEqual({
      color: 'rgb(0, 0, 0)',
      background: 'rgb(255, 255, 255)',
      cut: 0,
      hasMenu: false,
    });
    const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    expect([sheets.length >= 1, sheets.length <= most]).toEqual([true, true]);
  });
});

interface Printed {
  readonly color: string;
  readonly background: string;
  /** Tables of which a part is beyond the edge. */
  readonly cut: number;
}

async function nameOf(stop: Locator): Promise<string> {
  return (await stop.getAttribute('href')) ?? (await stop.getAttribute('aria-label')) ?? '';
}
