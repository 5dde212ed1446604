import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { demoEditions } from './demo-editions.js';
import type { DemoEdition } from './demo-edition.js';
import { demoPeople } from './demo-people.js';
import { inventedStudent } from './generated/invented-student.js';
import { rentreeSpreadsheets } from './rentree/rentree-spreadsheets.js';
import { identifiersOf } from '#libs/identity/organisation-identifiers';

const { rentree } = demoEditions;

const projectsOf = ({ needs }: DemoEdition) =>
  needs.flatMap(({ decision }) => (decision.verb === 'select' && decision.project ? [decision.project] : []));

const countOf = (verb: string) => rentree.needs.filter(({ decision }) => decision.verb === verb).length;

describe('The editions of the demo', () => {
  it('select forty needs at real size and frame thirty-eight', () => {
    const figures = { select: countOf('select'), waitlist: countOf('waitlist'), refuse: countOf('refuse') };
    expect({ ...figures, framed: projectsOf(rentree).length }).toEqual({
      select: 40,
      waitlist: 2,
      refuse: 2,
      framed: 38,
    });
  });

  it.each(Object.entries(demoEditions))('offer each project of %s to a class of it', (_, edition: DemoEdition) => {
    const keys = edition.cohorts.map(({ key }) => key);
    expect([...new Set(projectsOf(edition).map(({ cohort }) => cohort))].sort()).toEqual(keys.toSorted());
  });

  it.each(Object.entries(demoEditions))(
    'name nobody of %s twice, and nobody who is real',
    (_, edition: DemoEdition) => {
      const people = [...edition.needs.map(({ editor }) => editor), ...edition.cohorts.map(({ teacher }) => teacher)];
      const emails = [...people, ...edition.mentors].map(({ email }) => email);
      expect(new Set(emails).size).toBe(emails.length);
      expect(emails.filter((email) => !email.endsWith('.example'))).toEqual([]);
    },
  );

  it('give numbers to invented bodies alone, of which one is in Corsica, one in Alsace, one public', () => {
    const numbered = [
      ...rentree.needs.flatMap(({ nonprofit, body }) => (body ? [{ name: nonprofit, body }] : [])),
      ...rentree.cohorts.flatMap(({ school, body }) => (body ? [{ name: school, body }] : [])),
    ];
    expect(numbered.filter(({ name }) => !/\(fict/.test(name))).toEqual([]);
    expect(numbered.map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rna: 'W2A0000001', postalCode: '20090' }),
        expect.objectContaining({ alsaceMoselleRegister: 'Wissembourg, volume 93, folio 27' }),
        expect.objectContaining({ kind: 'PUBLIC_BODY' }),
      ]),
    );
    for (const { body } of numbered) expect(() => identifiersOf(body)).not.toThrow();
  });

  it.each(Object.entries(demoEditions))('have somebody of each role in %s', async (name, edition: DemoEdition) => {
    const { coordinator: _coordinator, explorer, ...staff } = demoPeople;
    const people = [...edition.needs.map(({ editor }) => editor), ...edition.cohorts.map(({ teacher }) => teacher)];
    const emails = [...people, ...edition.mentors].map(({ email }) => email);
    const rosters = await Promise.all(
      edition.cohorts.map(({ key }) => readFile(join('demo', 'editions', name, `${key}-roster.csv`))),
    );

    expect(emails).toEqual(expect.arrayContaining(Object.values(staff).map(({ email }) => email)));
    expect(Buffer.concat(rosters).toString('utf8')).toContain(explorer.email);
  });
});

describe('The spreadsheets at real size', () => {
  it('are those that their generator gives', async () => {
    const folder = join('demo', 'editions', 'rentree');
    for (const [name, text] of rentreeSpreadsheets()) expect(await readFile(join(folder, name), 'utf8')).toBe(text);
  });

  it('never give two students one address, at ten times the size either', () => {
    const emails = Array.from({ length: 2_000 }, (_, number) => inventedStudent(number).email);
    expect(new Set(emails).size).toBe(2_000);
  });
});
