import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Figures {
  readonly students: number;
  readonly placed: number;
}

/** The figures of the edition that `npm start` plays, or of another one. */
export async function expectedFigures(edition?: string): Promise<Figures> {
  const folder = edition === undefined ? 'demo' : join('demo', 'editions', edition);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- our own file
  const figures: Figures = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8'));
  return figures;
}

export const placedOf = ({ placed, students }: Figures): string => `${placed} of ${students}`;
