export const en = {
  NEED_NOT_SELECTED: 'Only a selected need becomes a project.',
  PROJECT_EXISTS: 'This need already has its project.',
  TEAM_SIZES: 'A team has 1 to 20 members, and the minimum is not above the maximum.',
  SDGS: 'Choose at most three different goals, from 1 to 17.',
  REQUIRED_SKILLS:
    'Name each required skill once, and ask it of at least one person and of no more than the team holds.',
} as const;
