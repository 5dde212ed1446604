import { describe, expect, it } from '@jest/globals';

import { matchingLoadTable } from './matching-load-table.js';

describe('The figures of a matching load', () => {
  it('tell the time from request to publication, and the time of the worker over all runs', () => {
    const table = matchingLoadTable({
      ...{ students: 700, projects: 50, cohorts: 2, placed: 690, runningProjects: 48, mentoredProjects: 40, proven: 2 },
      stages: { rows: 9, requests: 0.5, matching: 4, approval: 0.25, publication: 1.25 },
      workerSeconds: [1.5, 2.25],
      signIns: { asked: 4, longestWait: 0.375 },
    });

    expect(table).toMatch(/^request to publication +6\.0 s$/m);
    expect(table).toMatch(/^the worker, over all runs +3\.8 s$/m);
    expect(table).toMatch(/^the worker, longest run +2\.3 s$/m);
    expect(table).toMatch(/^longest wait for one +0\.4 s$/m);
    expect(table).toMatch(/^results proven the best +2 of 2$/m);
  });
});
