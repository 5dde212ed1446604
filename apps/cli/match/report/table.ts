import { type Html, html } from './html.js';

export interface Column {
  readonly heading: string;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  /** A bare number that says nothing without its heading. */
  readonly isMark?: boolean;
}

export interface TableOf {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** One cell for each column; the first says what the row is about. */
  readonly rows: readonly (readonly (string | number | Html)[])[];
}

/**
 * A table with headings on both sides; wider than the screen, it scrolls by itself, also by keyboard. Its caption is for
 * those who jump from table to table: the heading of the section shows the same. On a narrow screen each row stands as a
 * block of lines, for which each cell repeats its heading; the roles keep it a table there for screen readers.
 */
export function table({ caption, columns, rows }: TableOf): Html {
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0">
    <table role="table">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th scope="col" role="columnheader" ${classOf(column)}>${column.heading}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((cells) => bodyRow(columns, cells))}
      </tbody>
    </table>
  </div> `;
}

function bodyRow([about, ...columns]: readonly Column[], [first = '', ...others]: TableOf['rows'][number]): Html {
  const cells = columns.map(
    (column, index) =>
      html`<td role="cell" data-label="${column.heading}" ${classOf(column)}>${others[index] ?? ''}</td>`,
  );
  return html`<tr role="row">
    <th scope="row" role="rowheader" ${markOf(about)} ${classOf(about)}>${first}</th>
    ${cells}
  </tr> `;
}

function markOf(column: Column | undefined): Html | string {
  return column?.isMark === true ? html` data-label="${column.heading}"` : '';
}

function classOf(column: Column | undefined): Html | string {
  return column?.isNumber === true ? html` class="number"` : '';
}
