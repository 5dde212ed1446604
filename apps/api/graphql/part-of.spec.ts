import { describe, expect, it } from '@jest/globals';

import { partOf } from './part-of.js';

interface Book {
  readonly id: string;
  readonly title?: string | null;
  readonly pages?: number;
}

const shelf: readonly Book[] = [
  { id: 'a', title: 'Atlas', pages: 90 },
  { id: 'b', title: null, pages: 12 },
];

describe('A part of a row', () => {
  const reader = () => {
    const context = { loaders: new Map<string, unknown>() };
    const asked: (readonly [readonly string[], readonly string[]])[] = [];
    const load = (ids: readonly string[], parts: readonly (keyof Book)[]) => {
      asked.push([ids, parts]);
      return Promise.resolve(shelf.filter(({ id }) => ids.includes(id)));
    };
    const title = (id: string) => partOf(context, { rows: 'books', id, part: 'title' }, load);
    const pages = (id: string) => partOf(context, { rows: 'books', id, part: 'pages' }, load);
    return { asked, title, pages };
  };

  it('is read with all others asked for at the time, and no part that nobody asked for', async () => {
    const { asked, title, pages } = reader();

    const both = await Promise.all([title('a'), pages('b')]);
    const titles = await Promise.all([title('a'), title('b')]);

    expect([both, titles]).toEqual([
      ['Atlas', 12],
      ['Atlas', null],
    ]);
    expect(asked).toEqual([
      [
        ['a', 'b'],
        ['title', 'pages'],
      ],
      [['b'], ['title']],
    ]);
  });

  it('is null when the row is not there', async () => {
    const { title } = reader();

    expect(await title('c')).toBeNull();
  });
});
