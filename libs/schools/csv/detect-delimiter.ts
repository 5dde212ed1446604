/** In the order of preference when a heading line has as many of each. */
export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter that occurs most often in the heading line, outside quotation marks. */
export function detectDelimiter(text: string): Delimiter {
  const headingLine = firstLine(text.trimStart());
  const count = (delimiter: Delimiter) => headingLine.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** What stands outside quotation marks, up to the first line break there. */
function firstLine(text: string): string {
  const outside: string[] = [];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) break;
    else if (!isQuoted) outside.push(character);
  }
  return outside.join('');
}
