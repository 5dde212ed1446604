/** Tells that a run has changed, from whatever process. What changed is read from the run itself. */
export abstract class RunNews {
  /**
   * One item after each change of the run's status or progress from now on; changes in quick succession may come as
   * one. Ends with `return()`. After the database was away, one item comes in case something was missed.
   */
  abstract of(runId: string): Promise<AsyncIterator<unknown>>;
}
