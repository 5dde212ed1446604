export interface Steps {
  readonly show: (step: string) => void;
  /** A line that stays. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

/** Shows the present step on standard error: on one changing line of a terminal, else on lines of their own. */
export function stepsOn(stream: NodeJS.WriteStream): Steps {
  const isTerminal = stream.isTTY;
  return {
    show: (step) => void stream.write(isTerminal ? `\r\u001b[2K${step} …` : `${step} …\n`),
    say: (line) => void stream.write(isTerminal ? `\r\u001b[2K${line}\n` : `${line}\n`),
    end: () => void (isTerminal && stream.write('\r\u001b[2K')),
  };
}
