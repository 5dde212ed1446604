import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DomainError } from '#libs/platform/errors/domain-error';
import { allowedVerbs, type Lifecycle, nextStatus, verbsOf } from '#libs/platform/lifecycle/lifecycle';

import { type ContextFile, contextFiles, entriesOf, exportsOf } from './source-files.js';

type AnyLifecycle = Lifecycle<string, string, string, string>;

interface Table {
  readonly context: string;
  readonly lifecycle: AnyLifecycle;
  /** All there are; the first is where every noun begins. */
  readonly statuses: readonly string[];
}

const files = contextFiles(/-lifecycle$/);

describe.each(files)('The lifecycle in $specifier', (file) => {
  let table: Table;
  let relations: readonly string[];
  let guards: readonly string[];

  beforeAll(async () => {
    table = await tableOf(file);
    const rows = Object.values(table.lifecycle);
    relations = [...new Set(rows.flatMap(({ by }) => by)), 'nobody'];
    guards = [...new Set(rows.flatMap(({ requires = [] }) => requires.map(({ guard }) => guard)))];
  });

  it('is never left by a walk at random', () => {
    const { lifecycle, statuses } = table;
    const step = fc.record({
      verb: fc.constantFrom(...verbsOf(lifecycle)),
      relation: fc.constantFrom(...relations),
      facts: fc.record(Object.fromEntries(guards.map((guard) => [guard, fc.boolean()]))),
    });

    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let status = statuses[0] ?? '';
        for (const { verb, relation, facts } of steps) {
          const situation = { status, relations: [relation], facts };
          const isAllowed = allowedVerbs(lifecycle, situation).includes(verb);
          const reached = statusOrRefusal(() => nextStatus(lifecycle, verb, situation));

          expect(reached).toEqual(isAllowed ? lifecycle[verb]?.to : expect.any(DomainError));
          if (typeof reached !== 'string') continue;
          expect(statuses).toContain(reached);
          expect(lifecycle[verb]?.from).toContain(status);
          status = reached;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets every status be reached from the first', () => {
    const facts = Object.fromEntries(guards.map((guard) => [guard, true]));
    const reached = new Set(table.statuses.slice(0, 1));

    for (const status of reached) {
      for (const verb of allowedVerbs(table.lifecycle, { status, relations, facts })) {
        reached.add(table.lifecycle[verb]?.to ?? '');
      }
    }

    expect([...reached].sort()).toEqual([...table.statuses].sort());
  });

  it('has words, in its context or for all, for each refusal of its own', async () => {
    const codes = Object.values(table.lifecycle).flatMap(({ requires = [] }) =>
      requires.map(({ otherwise }) => otherwise),
    );
    const words = [...(await codesWithWords(table.context)), ...(await codesWithWords('platform'))];

    expect(codes.filter((code) => !words.includes(code))).toEqual([]);
  });
});

describe('The lifecycles', () => {
  it('are found by reading the folders', () => {
    const found = files.map(({ specifier }) => specifier);

    expect(found).toEqual(
      expect.arrayContaining(['#libs/calls/need-submission-lifecycle', '#libs/projects/project-lifecycle']),
    );
  });
});

/** Each lifecycle file exports its table as `…Lifecycle` and its statuses as `…Statuses`. */
async function tableOf(file: ContextFile): Promise<Table> {
  const exported = [...(await exportsOf(file))];
  const named = (ending: string) => exported.find(([name]) => name.endsWith(ending));
  const [name, lifecycle] = named('Lifecycle') ?? [];
  const statuses = exported.find(([other]) => other === name?.replace(/Lifecycle$/, 'Statuses'))?.[1];
  if (!isLifecycle(lifecycle) || !isTextList(statuses)) throw new Error(`${file.specifier} holds no lifecycle`);
  return { context: file.context, lifecycle, statuses };
}

async function codesWithWords(context: string): Promise<string[]> {
  const messages = await exportsOf({ context, specifier: `#libs/${context}/messages/en` });
  return entriesOf(messages.get('en')).map(([code]) => code);
}

function isLifecycle(value: unknown): value is AnyLifecycle {
  const rows = entriesOf(value).map(([, row]) => new Map(entriesOf(row)));
  return rows.length > 0 && rows.every((row) => isTextList(row.get('from')) && isTextList(row.get('by')));
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function statusOrRefusal(attempt: () => string): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}
