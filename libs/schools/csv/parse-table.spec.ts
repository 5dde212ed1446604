import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { mostColumns, parseTable } from '#libs/schools/csv/parse-table';
import { DomainError } from '#libs/platform/errors/domain-error';
import { fileErrors } from '#libs/schools/schools.errors';

describe('A table is parsed', () => {
  it.each([';', ',', '\t'])('with %j between its cells', (delimiter) => {
    const text = [`a${delimiter}b`, `1${delimiter}2`].join('\n');

    expect(parseTable(text)).toEqual({ headings: ['a', 'b'], rows: [{ row: 2, cells: ['1', '2'], isRagged: false }] });
  });

  it('by the delimiter of its headings, outside quotation marks', () => {
    expect(parseTable('"Nom, prénom, etc.";Mail\nx,y;z').rows[0]?.cells).toEqual(['x,y', 'z']);
  });

  it.each(['\n', '\r\n', '\r'])('with lines that end in %j, and rows numbered as a spreadsheet does', (end) => {
    const text = ['a;b', '1;"two', 'lines"', '', ';;', '2;3', ''].join(end);

    expect(parseTable(text).rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('though lines end in different ways', () => {
    expect(parseTable('a;b\r\n1;2\n3;4\r5;6').rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('with short rows filled up, blank cells at the end dropped, and longer rows marked', () => {
    expect(parseTable('a;b;c\n1\n1;2;3;;\n1;2;3;4').rows).toEqual([
      { row: 2, cells: ['1', '', ''], isRagged: false },
      { row: 3, cells: ['1', '2', '3'], isRagged: false },
      { row: 4, cells: ['1', '2', '3'], isRagged: true },
    ]);
  });

  it('with quotation marks inside a cell taken as they are', () => {
    expect(parseTable('a;b\nJean "le grand";2').rows[0]?.cells).toEqual(['Jean "le grand"', '2']);
  });

  it('with headings that are names of the language', () => {
    expect(parseTable('__proto__;constructor\n1;2')).toEqual({
      headings: ['__proto__', 'constructor'],
      rows: [{ row: 2, cells: ['1', '2'], isRagged: false }],
    });
  });

  it.each([
    ['is empty', '', fileErrors.empty()],
    ['is blank', ' ;\n\n', fileErrors.empty()],
    ['has a quote that never closes', 'a;b\n1;2\n"x;3\n4;5', fileErrors.quoteNotClosed(3)],
    ['has 10,001 rows', `a\n${'x\n'.repeat(10_001)}`, fileErrors.tooManyRows(10_000)],
    [
      'is wider than any roster',
      `a${';'.repeat(mostColumns)}b\n${'x\n'.repeat(9_000)}`,
      fileErrors.tooManyColumns(mostColumns),
    ],
    ['has a million blank lines', `a\n${'\n'.repeat(1_000_000)}`, fileErrors.tooManyRows(10_000)],
  ])('unless it %s', (_, text, error) => {
    expect(() => parseTable(text)).toThrow(error);
  });

  it('up to 10,000 rows', () => {
    expect(parseTable(`a\n${'x\n'.repeat(10_000)}`).rows).toHaveLength(10_000);
  });

  it('or refused in words, whatever the text', () => {
    const piece = fc.constantFrom('"', ';', ',', '\n', '\r', '\t', 'é', '=1+1', '__proto__', ' ', '\\', '\ufeff');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(outcomeOf(pieces.join(''))).toMatch(/^(table|FILE_EMPTY|QUOTE_NOT_CLOSED|FILE_UNREADABLE)$/);
      }),
    );
  });
});

function outcomeOf(text: string): string {
  try {
    parseTable(text);
    return 'table';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}
