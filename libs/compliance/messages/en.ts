export const en = {
  ALREADY_REQUESTED: 'You have already asked for this, and it is under way.',
  LEGAL_GROUND_REQUIRED: 'Say on which legal ground the erasure is refused.',
  NOTHING_TO_REVIEW: 'A copy of a person’s own data needs nobody’s leave.',
  REVIEW_FIRST: 'An erasure is confirmed by a coordinator first.',
  LAST_COORDINATOR: 'This person is the only coordinator here. Invite another one first.',
} as const;
