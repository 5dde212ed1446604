/** What went wrong with a command, in one line that says what to do; shown without a stack. */
export class CommandError extends Error {}
