/** When a launcher started this process, ends it gracefully should the launcher disappear. */
export function endWithParent(): void {
  if (process.connected) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
