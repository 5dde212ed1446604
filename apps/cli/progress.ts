/** Shows the present step on standard error: on one changing line of a terminal, else on lines of their own. */
export function stepsOn(stream: NodeJS.WriteStream): {
  readonly show: (step: string) => void;
  readonly end: () => void;
} {
  const isTerminal = stream.isTTY;
  return {
    show: (step) => void stream.write(isTerminal ? `\r\u001b[2K${step} …` : `${step} …\n`),
    end: () => void (isTerminal && stream.write('\r\u001b[2K')),
  };
}
