export const en = {
  SIGN_IN_REFUSED: 'This code is not right, or no longer valid. Ask for a new one if need be.',
  EMAIL_TAKEN: 'This person already has this role here.',
} as const;
