/** Waits for attempts made at the same time, and gives the errors of those that were refused. */
export async function refusalsOf(attempts: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.filter((attempt) => attempt.status === 'rejected').map(({ reason }): unknown => reason);
}
