import type { DemoReport } from './demo/demo-report.js';
import { demoPeople } from './demo/demo-people.js';
import type { Installation } from './installation/installation.js';

/** What a newcomer sees once everything runs: where it is, how to sign in, and what the demo came to. */
export function welcome(installation: Installation, report: DemoReport): string {
  const roles = Object.entries(demoPeople).map(
    ([role, { email }]) => `  npm run sign-in -- ${role.padEnd(12)} ${email}`,
  );
  return [
    'Passerelle runs, with fictional people and mails that stay on this machine.',
    '',
    ...addresses(installation),
    '',
    'Sign in (in another terminal; prints a token for the header "Authorization: Bearer …")',
    ...roles,
    '',
    'The demo: a call, its cohorts, a matching run of each, done by the worker',
    ...table(resultRows(report)),
    '',
    'Ctrl-C stops everything; the data stay. npm run demo:reset starts afresh.',
    '',
  ].join('\n');
}

export function emptyWelcome(installation: Installation): string {
  return [
    'Passerelle runs, without demo.',
    '',
    ...addresses(installation),
    '',
    'Make the first person, in another terminal:  npm run create-coordinator -- EMAIL',
    'Ctrl-C stops everything; the data stay.',
    '',
  ].join('\n');
}

function addresses({ apiUrl, mailboxUrl }: Installation): string[] {
  const lines = [`  GraphQL API   ${apiUrl}/graphql`, `  Schema        ${apiUrl}/schema.graphql`];
  return mailboxUrl ? [...lines, `  Mailbox       ${mailboxUrl}`] : lines;
}

function resultRows(report: DemoReport): [string, string][] {
  const { schools, cohorts, students, placed, profile, worstRank, projects, fairness, mails } = report;
  return [
    ['Schools, cohorts', `${schools}, ${cohorts}`],
    ['Students placed', `${placed} of ${students}`],
    ['1st, 2nd, … choice', profile.join(', ')],
    ['Worst rank', `${worstRank ?? '-'}`],
    ['Projects', `${projects.running} run, ${projects.closed} closed`],
    ['Fairness', `Gini of ranks ${fairness.gini ?? '-'}, to look at: ${alertsOf(fairness)}`],
    ['Mails', `${mails.delivered} delivered, ${mails.failed} failed`],
  ];
}

function alertsOf({ alerts }: DemoReport['fairness']): string {
  return (
    alerts.map(({ group, running, projects }) => `${group} (${running} of ${projects} run)`).join(', ') || 'nothing'
  );
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${label.padEnd(width)}   ${value}`);
}
