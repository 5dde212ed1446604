import { describe, expect, it } from '@jest/globals';

import { cursorOf, pageOfList } from '#libs/platform/database/page';
import { platformErrors } from '#libs/platform/errors/platform.errors';

const idOf = (place: number) => `00000000-0000-7000-8000-00000000000${place}`;
const list = [3, 1, 2].map((place) => ({ id: idOf(place) }));

describe('A list held in memory, read page by page', () => {
  it('gives each row once, in the order of the ids', () => {
    const page = pageOfList(list, { first: 2 });
    const rest = pageOfList(list, { first: 2, after: cursorOf(idOf(2)) });

    expect(page).toEqual({ rows: [{ id: idOf(1) }, { id: idOf(2) }], hasNextPage: true });
    expect(rest).toEqual({ rows: [{ id: idOf(3) }], hasNextPage: false });
  });

  it.each([0, -1, 101, 1.5])('refuses a page of %d', (first) => {
    expect(() => pageOfList(list, { first })).toThrow(platformErrors.pageSize());
  });

  it('refuses a cursor that is not ours', () => {
    expect(() => pageOfList(list, { first: 1, after: 'x' })).toThrow(platformErrors.badCursor());
  });
});
