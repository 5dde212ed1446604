import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

import { describeOnEachBackend, Stage } from './each-backend.js';
import { openSeason, people, type Season } from './season.js';
import {
  approve,
  closePreferences,
  finished,
  importBallots,
  importRoster,
  openPreferences,
  plannedMails,
  publish,
  requestRun,
} from './season-steps.js';
import type { RunningPasserelle } from '#libs/testing/running-passerelle';

jest.setTimeout(120_000);

const roster = [
  'Nom;Prénom;Courriel',
  'Aubry;Éloïse;eloise@eleves.example',
  'Benali;Karim;karim@eleves.example',
  'Colin;Jade;jade@eleves.example',
  'Diallo;Awa;awa@eleves.example',
  'Esnault;Paul;paul@eleves.example',
].join('\n');

/** Éloïse ranks by herself; Paul says nothing. */
const ballots = [
  'Courriel;Choix 1;Choix 2',
  'karim@eleves.example;Un agenda partagé;Une carte des dons',
  'jade@eleves.example;Une carte des dons;Un agenda partagé',
  'awa@eleves.example;Un annuaire parlant;Une carte des dons',
].join('\n');

const wishes = [
  { title: 'Un agenda partagé', minTeamSize: 2, maxTeamSize: 3 },
  { title: 'Une carte des dons', minTeamSize: 2, maxTeamSize: 3 },
  { title: 'Un annuaire parlant', minTeamSize: 3, maxTeamSize: 4 },
];

interface Enrolments {
  readonly myEnrolments: readonly {
    readonly id: string;
    readonly offers: {
      readonly edges: readonly {
        readonly node: { readonly project: { readonly id: string; readonly title: string } };
      }[];
    };
  }[];
}

interface Notice {
  readonly contribution: string;
  readonly data: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly operations: readonly string[];
}

interface Rules {
  readonly objectives: readonly {
    readonly objective: string;
    readonly criteria: readonly { readonly inWords: string }[];
  }[];
}

describeOnEachBackend('From a call to everybody being told', (backend) => {
  const stage = new Stage();
  let passerelle: RunningPasserelle;
  let season: Season;
  let runId: string;

  beforeAll(async () => {
    passerelle = await stage.open(backend);
    await passerelle.startWorker();
    season = await openSeason(passerelle, wishes);
  });
  afterAll(() => stage.close());

  const mailsTo = (email: string) => passerelle.mailbox.mails.filter(({ to }) => to === email);

  it('enrols a roster and takes ballots from a spreadsheet and from a student', async () => {
    expect((await importRoster(season, roster)).counts).toEqual({ new: 5, changed: 0, unchanged: 0, refused: 0 });
    await openPreferences(season);
    expect((await importBallots(season, ballots)).counts).toMatchObject({ new: 3, refused: 0 });

    const eloise = await passerelle.signIn('eloise@eleves.example');
    const { myEnrolments } = await eloise.read<Enrolments>(
      '{ myEnrolments { id offers(first: 10) { edges { node { project { id title } } } } } }',
    );
    const [enrolment] = myEnrolments;
    const offered = new Map(enrolment?.offers.edges.map(({ node }) => [node.project.title, node.project.id]));
    expect([...offered.keys()].toSorted()).toEqual(wishes.map(({ title }) => title).toSorted());
    const choices = [[offered.get('Un agenda partagé')]];
    await eloise.change('submitPreferences { ballot { version } }', { enrolmentId: enrolment?.id, choices });
    await closePreferences(season);
  });

  it('matches in the worker: the optimum, verified, with its hashes', async () => {
    runId = await requestRun(season);

    const run = await finished(season);

    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      snapshotHash: expect.stringMatching(/^(sha256:)?[0-9a-f]{64}$/),
      resultHash: expect.stringMatching(/^(sha256:)?[0-9a-f]{64}$/),
      engineVersion: expect.any(String),
      outcome: { status: 'OPTIMAL', profile: [3, 1], metrics: { placed: 4, students: 5, worstRank: 2 } },
    });
  });

  it('publishes nothing before a person has approved, and all of it then', async () => {
    const early = await season.coordinator.attempt<object>('publishMatchingRun { run { status } }', { runId });
    expect(early.userErrors.map(({ code }) => code)).toEqual(['INVALID_TRANSITION']);

    await approve(season, runId);
    await publish(season, runId);

    const { teams } = await teamsOf(season);
    expect(teams).toEqual({ 'Un agenda partagé': 2, 'Une carte des dons': 2 });
  });

  it('tells everybody by mail, in words that fit each', async () => {
    const mails = await passerelle.mailbox.waitFor(await plannedMails(season));

    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
    const placed = mailsTo('karim@eleves.example').map(({ text }) => text);
    const unplaced = mailsTo('paul@eleves.example').map(({ text }) => text);
    expect(placed.at(-1)).toContain('Un agenda partagé');
    expect(placed.at(-1)?.replaceAll(/\s+/g, ' ')).toContain('Un traitement algorithmique a proposé ce résultat');
    expect(unplaced.at(-1)).not.toContain('Un agenda partagé');
    expect(mailsTo(people.teacher).at(-1)?.text).toContain('Projets solidaires');
    expect(
      mailsTo(people.editor)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('Un annuaire parlant');
  });

  it('tells a student why', async () => {
    const awa = await passerelle.signIn('awa@eleves.example');

    const answer = await awa.speaking('en').read<{
      myAssignments: { rank: number; project: { title: string }; explanation: string[] }[];
    }>('{ myAssignments { rank project { title } explanation } }');

    expect(answer.myAssignments).toEqual([
      {
        rank: 2,
        project: { title: 'Une carte des dons' },
        explanation: [expect.stringContaining('Un annuaire parlant')],
      },
    ]);
  });

  it('tells a student what the algorithm did, everybody by which rules, and the staff how fair it was', async () => {
    const awa = await passerelle.signIn('awa@eleves.example');
    const { myAssignments } = await awa
      .speaking('en')
      .read<{ myAssignments: { algorithmNotice: Notice }[] }>(
        '{ myAssignments { algorithmNotice { contribution data { name values } operations } } }',
      );
    const { matchingRules } = await passerelle.visitor
      .speaking('en')
      .read<{ matchingRules: Rules }>('{ matchingRules { objectives { objective criteria { inWords } } } }');
    const { node } = await season.coordinator.read<{ node: { fairness: object } }>(
      `{ node(id: "${runId}") { ... on MatchingRun { fairness { placedShare gini bySize { group projects running } } } } }`,
    );

    const [notice] = myAssignments.map(({ algorithmNotice }) => algorithmNotice);
    const criteria = matchingRules.objectives.find(({ objective }) => objective === 'GENEROUS')?.criteria ?? [];
    expect(notice?.contribution).toMatch(/^The algorithm proposed this result\. A coordinator, who could refuse it/);
    expect(notice?.data[0]).toEqual({
      name: 'Your ranked list',
      values: ['1. Un annuaire parlant', '2. Une carte des dons'],
    });
    expect(criteria).toHaveLength(5);
    expect(notice?.operations).toEqual(expect.arrayContaining(criteria.map(({ inWords }) => inWords)));
    expect(node.fairness).toEqual({
      placedShare: 0.8,
      gini: expect.closeTo(3 / 20),
      bySize: [{ group: null, projects: 3, running: 2 }],
    });
  });

  it('replays the stored run to the same hash', async () => {
    const { replay } = await season.coordinator.change<{ replay: { isSame: boolean } }>(
      'replayMatchingRun { replay { isSame } }',
      { runId },
    );

    expect(replay.isSame).toBe(true);
  });
});

async function teamsOf({ passerelle }: Season) {
  const rows = await passerelle.database.query<{ title: string; size: number }[]>(
    `SELECT project.title, count(*)::int AS size FROM team
       JOIN team_member member ON member.team_id = team.id JOIN project ON project.id = team.project_id
      GROUP BY project.title ORDER BY project.title`,
  );
  return { teams: Object.fromEntries(rows.map(({ title, size }) => [title, size])) };
}
