import { normaliseEmail } from '#libs/identity/email';
import { plainHeading, tidy } from '#libs/schools/csv/columns';
import type { TableRow } from '#libs/schools/csv/parse-table';
import type { RosterStudent } from '#libs/schools/roster/read-roster';

/** Who is meant by some text: nobody when `ids` is empty, in doubt when there are several. */
interface Found {
  readonly text: string;
  readonly ids: readonly string[];
}

/** The people that the cells of a row name, and what in them names nobody or several. */
export interface NamedPeople {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
}

/** Finds students by what staff write: an address, a student number, or a name in any order of its words. */
export class PeopleFinder {
  private readonly byMark = new Map<string, Set<string>>();

  constructor(students: readonly RosterStudent[]) {
    for (const { email, name, studentNumber } of students) {
      this.add(email, email);
      this.add(wordsOf(name), email);
      if (studentNumber !== null) this.add(studentNumber, email);
    }
  }

  private add(mark: string, id: string): void {
    const known = this.byMark.get(mark) ?? new Set();
    this.byMark.set(mark, known.add(id));
  }

  /** A name may hold a comma, so a cell is tried whole before it is taken apart. */
  find(cells: readonly string[]): NamedPeople {
    const found = cells.flatMap((cell) => {
      const whole = this.one(cell);
      return whole.ids.length === 1 ? [whole] : partsOf(cell).map((part) => this.one(part));
    });
    return {
      ids: [...new Set(found.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))],
      unknown: found.filter(({ ids }) => ids.length === 0).map(({ text }) => text),
      ambiguous: found.filter(({ ids }) => ids.length > 1).map(({ text }) => text),
    };
  }

  private one(text: string): Found {
    const marks = [normaliseEmail(text), text, wordsOf(text)];
    const ids = marks.map((mark) => this.byMark.get(mark)).find((known) => known !== undefined);
    return { text: text.slice(0, 100), ids: [...(ids ?? [])] };
  }
}

/** `Aubry Amina` and `Amina AUBRY` are the same words. */
function wordsOf(name: string): string {
  return `name ${plainHeading(name).split(' ').toSorted().join(' ')}`;
}

function partsOf(cell: string): readonly string[] {
  return cell
    .split(/[,;]/)
    .map(tidy)
    .filter((part) => part !== '');
}

/** The columns `Étudiants`, `Membre 1`, `Student 2`: as many people as there are, in one cell or in several. */
export function peopleColumns(headings: readonly string[]): readonly number[] {
  const pattern = /^(?:etudiante?s?|eleves?|membres?|students?|members?|people)(?: n)?(?: \d{1,4})?$/;
  return headings.flatMap((heading, index) => (pattern.test(plainHeading(heading)) ? [index] : []));
}

export function peopleCells({ cells }: TableRow, columns: readonly number[]): readonly string[] {
  return columns.map((index) => tidy(cells[index] ?? '')).filter((cell) => cell !== '');
}
