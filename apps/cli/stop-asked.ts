/** Resolves at Ctrl-C, or when a terminal or a supervisor ends us. */
export function stopAsked(): Promise<'asked'> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked('asked'));
  });
}
