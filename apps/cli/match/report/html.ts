import { escapeHtml } from '#libs/platform/html/escape-html';

/** Markup that is safe to put in a page: only `html` makes it, and whatever goes into it is escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Part[];

/** A template whose values are text, unless they are markup already; lists are joined. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(fixed.map((text, index) => text + markupOf(parts[index] ?? '')).join(''));
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(markupOf).join('');
}
