export const en = {
  CALL_CLOSED: 'This call for projects is no longer open. Write to its contact if something went wrong.',
  CALL_STILL_OPEN: 'Decisions wait until the call has closed, so that every need gets the same chance.',
  CLOSING_TIME_PASSED: 'The closing time must be in the future.',
  NEEDS_UNDECIDED: 'Some needs of this call are still waiting for a decision.',
  NEED_INCOMPLETE: 'Please give a title and describe the problem before you send it.',
  NON_DIGITAL_QUESTION_OPEN: 'Nobody has answered yet whether a non-digital solution was considered.',
  ADVICE_REQUIRED: 'A refusal needs a reason and a word of advice for the nonprofit.',
} as const;
