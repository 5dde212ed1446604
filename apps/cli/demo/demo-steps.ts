/** The steps of a demo, in their order, as they are shown while it is played. */
export const demoSteps = {
  needs: 'Demo: a call, its needs, the projects of the selected ones',
  mentors: 'Demo: mentors',
  rosters: 'Demo: cohorts and their students',
  ballots: 'Demo: preferences',
  trials: 'Demo: some results are tried out and compared',
  runs: 'Demo: the worker matches students and projects',
  publication: 'Demo: the results are approved and published',
  rematches: 'Demo: somebody leaves, and the places are matched again',
  mails: 'Demo: everybody is told by mail',
} as const;

export type DemoStep = keyof typeof demoSteps;

export type OnStep = (step: DemoStep) => void;
