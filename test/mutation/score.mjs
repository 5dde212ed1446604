import { relative } from 'node:path';

const found = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];

/** One line for each mutant that no test notices: where it is, what it makes of what. */
export function describeSurvivors(mutants) {
  return mutants
    .filter(({ status }) => missed.includes(status))
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const place = `${relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column}`;
      return `${place} ${status} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;
    })
    .join('\n');
}

/** A Markdown table of the groups. The score is the share of the mutants that ran which some test notices. */
export function describeScores(results) {
  const all = { name: 'all', mutants: results.flatMap(({ mutants }) => mutants) };
  const lines = (results.length > 1 ? [...results, all] : results).map(describeScore);
  return [
    '| group | mutants | killed | timed out | survived | not reached | score |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

function describeScore({ name, mutants }) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const ran = count(...found, ...missed);
  const score = ran === 0 ? '' : `${((100 * count(...found)) / ran).toFixed(1)} %`;
  const counts = [ran, count('Killed'), count('Timeout'), count('Survived'), count('NoCoverage')];
  return `| ${[name, ...counts, score].join(' | ')} |`;
}
