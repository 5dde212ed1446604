import { readdirSync } from 'node:fs';

/** A module of a context, by its place: `calls`, `need-submission-lifecycle`. */
export interface ContextFile {
  readonly context: string;
  /** As code imports it: `#libs/calls/need-submission-lifecycle`. */
  readonly specifier: string;
}

/** The files of all contexts whose path inside their context ends so, specs left out; found by reading the folders. */
export function contextFiles(ending: RegExp): ContextFile[] {
  return contexts().flatMap((context) =>
    readdirSync(`${libs.pathname}${context}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .map((path) => path.slice(0, -'.ts'.length))
      .filter((path) => ending.test(path))
      .map((path) => ({ context, specifier: `#libs/${context}/${path}` })),
  );
}

/** What a module exports, by name. */
export async function exportsOf({ specifier }: ContextFile): Promise<ReadonlyMap<string, unknown>> {
  const module: unknown = await import(specifier);
  return new Map(entriesOf(module));
}

/** The properties of an object of which nothing is known; none of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

const libs = new URL('../libs/', import.meta.url);

function contexts(): string[] {
  return readdirSync(libs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
