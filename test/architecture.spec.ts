import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

const folders = ['apps', 'libs', 'migrations', 'test'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
);
const sources = files.filter((path) => /\.(ts|mjs)$/.test(path));
const isSpec = (path: string) => /\.(e2e-)?spec\.ts$/.test(path);

describe('The files', () => {
  it('are named after what they hold', () => {
    const sayingNothing = /^(utils?|helpers?|common|misc|shared|index)(\.|$)/;

    expect(files.filter((path) => sayingNothing.test(basename(path)))).toEqual([]);
  });

  it('silence the linter seldom, and say why', () => {
    const suppressions = sources.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /^\s*\/[/*] *(eslint-disable|@ts-)/.test(line)),
    );

    expect(suppressions.filter((line) => !/eslint-disable-next-line [\w@/-]+ -- \w+/.test(line))).toEqual([]);
    expect(suppressions.length).toBeLessThan(10);
  });

  it.each([
    { kind: 'use case', pattern: /^libs\/[\w-]+\/use-cases\/[\w-]+\.ts$/ },
    { kind: 'policy', pattern: /\.policy\.ts$/ },
    { kind: 'lifecycle', pattern: /-lifecycle\.ts$/ },
  ])('hold a spec beside each $kind', ({ pattern }) => {
    const rules = files.filter((path) => pattern.test(path));

    const withoutSpec = rules.filter((path) => !specsBeside(path).some((spec) => isAbout(spec, path)));

    expect(rules.length).toBeGreaterThan(5);
    expect(withoutSpec).toEqual([]);
  });
});

function specsBeside(path: string): string[] {
  return files.filter((other) => isSpec(other) && dirname(other) === dirname(path));
}

/** A spec is about the file of its own name, and about those that it imports. */
function isAbout(spec: string, path: string): boolean {
  const stem = path.slice(0, -'.ts'.length);
  return spec.startsWith(`${stem}.`) || readFileSync(spec, 'utf8').includes(`'#${stem}'`);
}

describe('The GraphQL schema', () => {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  it('describes every type, field, argument and value', () => {
    expect([...types, ...types.flatMap(partsOf)].filter(({ description }) => !description)).toEqual([]);
  });

  it('asks for one page at a time wherever it gives a connection', () => {
    const fields = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => ({ owner: type.name, field }))
        : [],
    );
    const connections = fields.filter(({ field }) => /Connection!?$/.test(field.type.toString()));

    const unpaged = connections.filter(({ field }) => {
      const names = field.args.map(({ name }) => name);
      return !names.includes('first') || !names.includes('after');
    });

    expect(connections.length).toBeGreaterThan(5);
    expect(unpaged.map(({ owner, field }) => `${owner}.${field.name}`)).toEqual([]);
  });

  it('takes one argument, the input, in every mutation that takes any', () => {
    const others = mutations.filter(({ args }) => args.some(({ name }) => name !== 'input') || args.length > 1);

    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('takes an idempotency key in every mutation that makes something new', () => {
    // Inviting again makes nothing new, and the database lets it happen once in ten minutes.
    const making = mutations.filter(({ name }) => /^(create|invite(?!Again)|offer|import|requestMatching)/.test(name));

    const withoutKey = making.filter(({ args: [input] }) => {
      const type = schema.getType(input?.type.toString().replaceAll('!', '') ?? '');
      return !isInputObjectType(type) || !('idempotencyKey' in type.getFields());
    });

    expect(making.length).toBeGreaterThan(5);
    expect(withoutKey.map(({ name }) => name)).toEqual([]);
  });
});

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** The fields of a type with their arguments, or the values of an enum, under their full names. */
function partsOf(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({
      name: `${type.name}.${name}`,
      description,
    }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { name: `${type.name}.${name}`, description },
    ...args.map((argument) => ({ name: `${type.name}.${name}(${argument.name})`, description: argument.description })),
  ]);
}

describe('The documentation', () => {
  it('draws every lifecycle', () => {
    const page = readFileSync('docs/lifecycles.md', 'utf8');
    const lifecycles = files.filter((path) => path.endsWith('-lifecycle.ts'));

    expect(lifecycles.filter((path) => !page.includes(path))).toEqual([]);
  });

  it('has words for every error', () => {
    const page = readFileSync('docs/errors.md', 'utf8');
    const refusing = files.filter((path) => /\.errors\.ts$|-lifecycle\.ts$/.test(path));
    const codes = refusing.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/(?:refuse\('[\w-]+', |otherwise: )'([A-Z_]+)'/g)].map(
        ([, code]) => code,
      ),
    );

    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it('shows the first query and its answer in the README as they stand in docs/examples', () => {
    const readme = readFileSync('README.md', 'utf8');

    expect(readme).toContain(readFileSync('docs/examples/first-query.graphql', 'utf8'));
    expect(readme).toContain(readFileSync('docs/examples/first-query.json', 'utf8'));
  });

  it('leads to files that exist, wherever CONTRIBUTING.md names one to copy', () => {
    const named = [
      ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`((?:apps|libs|migrations|test)\/[\w./-]+\.\w+)`/g),
    ];
    const paths = named.map(([, path = '']) => path);

    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('lists in .env.example every variable that is read, and no other', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
    const source = readFileSync('libs/platform/config/environment.ts', 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z_]+): '/gm)].map(([, name]) => name);

    expect(listed.toSorted()).toEqual(read.toSorted());
  });
});
