import { describe, expect, it } from '@jest/globals';

import { decodeSpreadsheet } from '#libs/schools/csv/decode-spreadsheet';
import { fileErrors } from '#libs/schools/schools.errors';

describe('A spreadsheet is decoded', () => {
  it.each([
    ['UTF-8', Buffer.from('Prénom;Noël', 'utf8'), 'Prénom;Noël'],
    ['UTF-8 with a mark', Buffer.from('\ufeffPrénom', 'utf8'), 'Prénom'],
    ['Latin-1', Buffer.from('Prénom;Noël', 'latin1'), 'Prénom;Noël'],
    ['the Windows code page', Buffer.from([0x63, 0x9c, 0x75, 0x72, 0x20, 0x80, 0x92, 0x9f]), 'cœur €’Ÿ'],
    ['nothing', Buffer.from(''), ''],
  ])('from %s', (_, bytes, text) => {
    expect(decodeSpreadsheet(bytes)).toBe(text);
  });

  it('from a part of a larger buffer', () => {
    const bytes = Buffer.from('xxNo\u00eblxx', 'latin1').subarray(2, 6);

    expect(decodeSpreadsheet(bytes)).toBe('Noël');
  });

  it('never from a file with a NUL, such as a workbook', () => {
    expect(() => decodeSpreadsheet(Buffer.from('PK\u0003\u0004\u0000'))).toThrow(fileErrors.notText());
  });

  it('up to 5 MB', () => {
    const largest = Buffer.alloc(5 * 1_048_576, 'a');

    expect(decodeSpreadsheet(largest)).toHaveLength(largest.length);
    expect(() => decodeSpreadsheet(Buffer.alloc(10 * 1_048_576, 'a'))).toThrow(fileErrors.tooLarge(5));
  });
});
