const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The words as text of a page or as the value of a quoted attribute: never a tag, never the end of the quotes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
