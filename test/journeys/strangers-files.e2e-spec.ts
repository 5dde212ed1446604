import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { Stage } from './each-backend.js';
import { openSeason, type Season } from './season.js';
import {
  approve,
  closePreferences,
  finished,
  importBallots,
  importRoster,
  openPreferences,
  publish,
  requestRun,
} from './season-steps.js';

jest.setTimeout(120_000);

/** Two files as a French school made them in its spreadsheet program: cp1252, semicolons, a blank line, a doublet. */
const file = async (name: string) => (await readFile(`test/journeys/files/${name}`)).toString('latin1');

describe('The files of a stranger', () => {
  const stage = new Stage();
  let season: Season;

  beforeAll(async () => {
    const passerelle = await stage.open('postgres');
    await passerelle.startWorker();
    season = await openSeason(passerelle, [
      { title: 'Épicerie solidaire', minTeamSize: 2, maxTeamSize: 3 },
      { title: 'Ateliers d’écriture', minTeamSize: 2, maxTeamSize: 3 },
    ]);
  });
  afterAll(() => stage.close());

  it('enrol each student once, and say by row what was refused', async () => {
    const report = await importRoster(season, await file('promotion.csv'), 'latin1');

    expect(report.counts).toEqual({ new: 5, changed: 0, unchanged: 0, refused: 2 });
    expect(report.rows.filter(({ outcome }) => outcome === 'REFUSED')).toEqual([
      { row: 6, outcome: 'REFUSED', code: 'DUPLICATE_ROW' },
      { row: 8, outcome: 'REFUSED', code: expect.stringMatching(/EMAIL/) },
    ]);
  });

  it('change nothing the second time', async () => {
    const report = await importRoster(season, await file('promotion.csv'), 'latin1');

    expect(report.counts).toEqual({ new: 0, changed: 0, unchanged: 5, refused: 2 });
  });

  it('end as published teams', async () => {
    await openPreferences(season);
    const report = await importBallots(season, await file('voeux.csv'), 'latin1');
    await closePreferences(season);
    const runId = await requestRun(season);
    await finished(season);
    await approve(season, runId);
    await publish(season, runId);

    expect(report.counts).toEqual({ new: 5, changed: 0, unchanged: 0, refused: 0 });
    expect(await publishedTeams()).toEqual({
      'Ateliers d’écriture': ['Gaël Lefèvre', 'Zoé Hébrard'],
      'Épicerie solidaire': ['Anaïs Müller', 'François Garçon', 'Jérôme Noël'],
    });
  });

  const publishedTeams = async () => {
    const rows = await season.passerelle.database.query<{ title: string; members: string[] }[]>(
      `SELECT project.title, array_agg(app_user.name ORDER BY app_user.name) AS members
         FROM team JOIN project ON project.id = team.project_id
         JOIN team_member member ON member.team_id = team.id
         JOIN enrolment ON enrolment.id = member.enrolment_id JOIN app_user ON app_user.id = enrolment.user_id
        GROUP BY project.title`,
    );
    return Object.fromEntries(rows.map(({ title, members }) => [title, members]));
  };
});
