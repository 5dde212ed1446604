const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMs = 120;

/**
 * Runs one step of the set-up and says so on standard error: a living line with the time when a person looks on, one
 * plain line otherwise. Standard output stays free for reports.
 */
export async function showProgress(title, step, stream = process.stderr) {
  if (!stream.isTTY) {
    stream.write(`${title}…\n`);
    return step();
  }
  const startedMs = performance.now();
  const seconds = () => Math.round((performance.now() - startedMs) / 1000);
  let frame = 0;
  const draw = () => stream.write(`\r\x1b[K${frames[frame++ % frames.length]} ${title}… ${seconds()} s`);
  const timer = setInterval(draw, frameMs);
  draw();
  try {
    const result = await step();
    stream.write(`\r\x1b[K✓ ${title} (${seconds()} s)\n`);
    return result;
  } catch (error) {
    stream.write(`\r\x1b[K✗ ${title}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
