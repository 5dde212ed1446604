import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Lets plain node run the TypeScript sources as jest does: `#libs/x` and `./x.js` are read from the `.ts` files. */
const root = new URL('../../', import.meta.url);

/** The decorator metadata that TypeORM and Nest read is why this is swc and not esbuild. */
const compilation = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

export function resolve(specifier, context, nextResolve) {
  const source = sourceOf(specifier, context.parentURL);
  return source && existsSync(source) ? { url: source.href, shortCircuit: true } : nextResolve(specifier, context);
}

function sourceOf(specifier, parentUrl) {
  const mapped = /^#((?:libs|migrations)\/.+)$/.exec(specifier);
  if (mapped) return new URL(`${mapped[1]}.ts`, root);
  if (parentUrl?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier)) {
    return new URL(specifier.replace(/\.js$/, '.ts'), parentUrl);
  }
  return undefined;
}

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const { code } = await transformFile(fileURLToPath(url), compilation);
  return { format: 'module', source: code, shortCircuit: true };
}
