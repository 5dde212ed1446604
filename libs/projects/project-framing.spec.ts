import { describe, expect, it } from '@jest/globals';

import { checkedFraming, type ProjectFraming } from '#libs/projects/project-framing';
import { projectErrors } from '#libs/projects/projects.errors';

const framing: ProjectFraming = {
  title: 'Un guide des cours',
  summary: 'Aider chaque élève.',
  minTeamSize: 3,
  maxTeamSize: 4,
  requiredSkills: [{ skill: 'data', count: 2 }],
  techKinds: ['WEB_APP'],
  digitalCauses: ['SOBER'],
  sdgs: [4],
  terms: [],
};

const teamSizes = { code: 'TEAM_SIZES', path: ['minTeamSize'] } as const;
const goals = { code: 'SDGS', path: ['sdgs'] } as const;
const skills = { code: 'REQUIRED_SKILLS', path: ['requiredSkills'] } as const;

describe('The framing of a project', () => {
  it('keeps its own fields of a larger input', () => {
    const input = { ...framing, needId: 'somebody else’s business' };

    expect(checkedFraming(input)).toEqual({ ...framing, mentorNeed: null });
  });

  it.each([
    { minTeamSize: 1, maxTeamSize: 1, requiredSkills: [] },
    { minTeamSize: 20, maxTeamSize: 20 },
    { sdgs: [] },
    { sdgs: [1, 17, 9] },
    {
      requiredSkills: [
        { skill: 'data', count: 4 },
        { skill: 'design', count: 4 },
      ],
    },
  ])('accepts the extremes: %j', (change) => {
    const extreme = { ...framing, ...change };

    expect(checkedFraming(extreme)).toEqual({ ...extreme, mentorNeed: null });
  });

  it.each([
    { problem: teamSizes, change: { minTeamSize: 0 } },
    { problem: teamSizes, change: { minTeamSize: 5 } },
    { problem: teamSizes, change: { maxTeamSize: 21 } },
    { problem: teamSizes, change: { minTeamSize: 2.5 } },
    { problem: teamSizes, change: { minTeamSize: NaN } },
    { problem: goals, change: { sdgs: [0] } },
    { problem: goals, change: { sdgs: [18] } },
    { problem: goals, change: { sdgs: [4, 4] } },
    { problem: goals, change: { sdgs: [1, 2, 3, 4] } },
    { problem: skills, change: { requiredSkills: [{ skill: 'data', count: 0 }] } },
    { problem: skills, change: { requiredSkills: [{ skill: 'data', count: 5 }] } },
    { problem: skills, change: { requiredSkills: [{ skill: ' ', count: 1 }] } },
    {
      problem: skills,
      change: {
        requiredSkills: [
          { skill: 'data', count: 1 },
          { skill: 'data ', count: 1 },
        ],
      },
    },
  ])('refuses $change', ({ problem, change }) => {
    expect(() => checkedFraming({ ...framing, ...change })).toThrow(projectErrors.invalidFraming([problem]));
  });

  it('keeps what it asks of a mentor, once each', () => {
    const mentorNeed = { isRequired: true, expertise: [' Web', 'Web', ' '], languages: ['fr', 'fr'] };

    const { mentorNeed: kept } = checkedFraming({ ...framing, mentorNeed });

    expect(kept).toEqual({ isRequired: true, expertise: ['Web'], languages: ['fr'] });
  });

  it('tells everything that is wrong at once', () => {
    const wrong = { ...framing, maxTeamSize: 30, sdgs: [99], requiredSkills: [{ skill: '', count: 1 }] };

    expect(() => checkedFraming(wrong)).toThrow(projectErrors.invalidFraming([teamSizes, goals, skills]));
  });
});
