import { expect } from 'expect';

/**
 * The part of @jest/globals that the specs of the engine use. It collects the tests instead of running them:
 * `{ id, name, fileName, run }`, the id unlike all others.
 */
export function collectSpecs() {
  const tests = [];
  const titles = [];
  let fileName = '';

  const describe = (title, define) => {
    titles.push(title);
    define();
    titles.pop();
  };
  const it = (title, run) => {
    const name = [...titles, title].join(' ');
    tests.push({ id: `${fileName}: ${name}`, name, fileName, run });
  };
  it.each = (rows) => (title, run) => {
    for (const [index, row] of rows.entries()) {
      it(`${title} #${index}`, () => run(...(Array.isArray(row) ? row : [row])));
    }
  };
  const enterFile = (file) => {
    fileName = file;
  };
  return { tests, enterFile, globals: { describe, it, expect } };
}
