import { type Html, html } from './html.js';

export interface Column {
  readonly heading: string;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
}

export interface TableOf {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** One cell for each column; the first says what the row is about. */
  readonly rows: readonly (readonly (string | number | Html)[])[];
}

/**
 * A table with headings on both sides; wider than the screen, it scrolls by itself, also by keyboard. Its caption is for
 * those who jump from table to table: the heading of the section shows the same.
 */
export function table({ caption, columns, rows }: TableOf): Html {
  const classOf = (index: number) => (columns[index]?.isNumber === true ? html` class="number"` : '');
  const headings = columns.map(({ heading }, index) => html`<th scope="col" ${classOf(index)}>${heading}</th>`);
  const bodyRows = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell, index) => html`<td${classOf(index + 1)}>${cell}</td>`);
    return html`<tr>
      <th scope="row" ${classOf(0)}>${first}</th>
      ${cells}
    </tr> `;
  });
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headings}
        </tr>
      </thead>
      <tbody>
        ${bodyRows}
      </tbody>
    </table>
  </div> `;
}
