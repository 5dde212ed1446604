import { fileErrors } from '#libs/schools/schools.errors';

export const largestFileMegabytes = 5;

/**
 * The text of a spreadsheet saved by any program: UTF-8 with or without its mark, else the Windows code page of
 * western Europe. Throws FILE_TOO_LARGE above 5 MB and FILE_NOT_TEXT for bytes that no text has.
 */
export function decodeSpreadsheet(bytes: Uint8Array): string {
  if (bytes.byteLength > largestFileMegabytes * 1_048_576) throw fileErrors.tooLarge(largestFileMegabytes);
  if (bytes.includes(0)) throw fileErrors.notText();
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The characters of the code page at 0x80–0x9F; elsewhere it is Latin-1. A space stands for a byte without one. */
const from0x80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** By hand, because several releases of Node decode the label `windows-1252` as plain Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80] ?? character);
}
