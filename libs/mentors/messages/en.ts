export const en = {
  MENTOR_CAPACITY: 'A mentor accompanies 0 to 10 projects at once.',
} as const;
