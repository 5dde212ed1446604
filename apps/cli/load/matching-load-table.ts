import type { MatchingLoadFigures } from './run-matching-load.js';

const words: Readonly<Record<keyof MatchingLoadFigures['stages'], string>> = {
  rows: 'rows written beforehand',
  requests: 'requests',
  matching: 'matching, until all are done',
  approval: 'approval',
  publication: 'publication',
};

/** The figures for people: sizes, what came out, then the stages and the time of the worker. */
export function matchingLoadTable(figures: MatchingLoadFigures): string {
  const { students, projects, cohorts, placed, runningProjects, mentoredProjects, proven } = figures;
  const { workerSeconds, stages, signIns } = figures;
  const line = (label: string, value: string) => `${label.padEnd(34)}${value.padStart(12)}`;
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const { requests, matching, approval, publication } = stages;
  return [
    line('students / projects / cohorts', `${students} / ${projects} / ${cohorts}`),
    line('placed', `${placed}`),
    line('projects that run', `${runningProjects}`),
    line('projects with a mentor', `${mentoredProjects}`),
    line('results proven the best', `${proven} of ${cohorts}`),
    ...Object.entries(words).map(([stage, label]) => line(label, seconds(secondsIn(stages, stage)))),
    line('request to publication', seconds(requests + matching + approval + publication)),
    line('the worker, over all runs', seconds(workerSeconds.reduce((sum, one) => sum + one, 0))),
    line('the worker, longest run', seconds(Math.max(...workerSeconds))),
    line('sign-in codes asked meanwhile', `${signIns.asked}`),
    line('longest wait for one', seconds(signIns.longestWait)),
    '',
  ].join('\n');
}

function secondsIn(stages: Readonly<Record<string, number>>, stage: string): number {
  return stages[stage] ?? NaN;
}
