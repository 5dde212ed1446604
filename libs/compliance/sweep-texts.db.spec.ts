import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { sweepTexts } from '#libs/compliance/sweep-texts';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('Sweeping words out of every table', () => {
  let test: TestDatabase;
  let database: DataSource;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    await database.query('CREATE SCHEMA bullmq');
    for (const table of ['public.slip', 'bullmq.slip']) {
      await database.query(`CREATE TABLE ${table} (words text, "list" text[], document jsonb, counted int DEFAULT 1)`);
    }
  });
  afterAll(() => test.close());
  beforeEach(() => database.query('TRUNCATE public.slip, bullmq.slip'));

  const write = (table: string, words: string) =>
    database.query(
      `INSERT INTO ${table} VALUES ($1, ARRAY[$1, 'kept, "too"'], jsonb_build_object($1::text, $1::text))`,
      [words],
    );
  const wordsIn = async (table: string) => {
    const rows = await database.query<{ words: string }[]>(`SELECT words FROM ${table} ORDER BY 1`);
    return rows.map(({ words }) => words);
  };
  const sweep = (words: string, sparing: readonly string[] = []) =>
    database.transaction((tx) => sweepTexts(tx, { words, replacement: '—', sparing }));

  it('reaches texts, lists and documents, also those of the queue', async () => {
    await write('public.slip', 'Ask "Eva" at eva@a.fr.');
    await write('bullmq.slip', 'eva@a.fr');

    await sweep('eva@a.fr');

    const words = 'Ask "Eva" at —.';
    expect(await database.query('SELECT * FROM public.slip')).toEqual([
      { words, list: [words, 'kept, "too"'], document: { [words]: words }, counted: 1 },
    ]);
    expect(await database.query('SELECT * FROM bullmq.slip')).toEqual([
      { words: '—', list: ['—', 'kept, "too"'], document: { '—': '—' }, counted: 1 },
    ]);
  });

  it.each([
    {
      words: 'eva@a.fr',
      gone: ['<eva@a.fr>', 'EVA@A.FR', 'mailto:eva@a.fr?x', 'eva@a.fr, eva@a.fr'],
      kept: ['neva@a.fr', 'eva@a.fr.com', 'eva@a.frs', 'le.eva@a.fr', 'evaXaYfr'],
    },
    {
      words: 'Éva Loup',
      gone: ['Éva Loup', 'chère éva loup,', '(Éva Loup)'],
      kept: ['Éva Loupe', 'Néva Loup', 'Éva-Loup', 'Eva Loup'],
    },
    { words: "Zoé d'Arc & <Co>", gone: ["Zoé d'Arc & <Co>", 'Zoé d&#39;Arc &amp; &lt;Co&gt;'], kept: ["d'Arc & <Co>"] },
    { words: 'A (B) [C] {D} $1 \\E', gone: ['A (B) [C] {D} $1 \\E'], kept: ['A B C D'] },
  ])('takes $words out as whole words, however they are written', async ({ words, gone, kept }) => {
    for (const text of [...gone, ...kept]) await write('public.slip', text);

    await sweep(words);

    const left = await wordsIn('public.slip');
    expect(left).toEqual(expect.arrayContaining(kept));
    expect(left.filter((text) => !kept.includes(text)).map((text) => /—/.test(text))).toEqual(gone.map(() => true));
  });

  it('spares the tables that it is told to spare', async () => {
    await write('public.slip', 'Éva Loup');

    await sweep('Éva Loup', ['slip']);

    expect(await wordsIn('public.slip')).toEqual(['Éva Loup']);
  });
});
