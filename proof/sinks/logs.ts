/** Everything that the process logs while something runs, line by line. */
import { logger } from '#lib/core/logger.ts';

/** Runs the work with the log turned up; answers with the lines that it wrote. */
export const loggedBy = async (work: () => Promise<void>): Promise<string[]> => {
  const level = logger.getLevelName();
  const chunks: string[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const writers = streams.map((stream) => stream.write);
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      chunks.push(String(chunk));
      return true;
    }) as typeof stream.write;
  }
  logger.setLogLevel('DEBUG');
  try {
    await work();
  } finally {
    logger.setLogLevel(level);
    for (const [at, stream] of streams.entries()) stream.write = writers[at] as typeof stream.write;
  }
  return chunks
    .join('')
    .split('\n')
    .filter((line) => line !== '');
};

const isJson = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
};

/** What the log must not say: texts of customers, tokens, and lines that are not one record each. */
export const leaksIn = (lines: readonly string[], canaries: readonly string[]): string[] =>
  lines.flatMap((line) => [
    ...(isJson(line) ? [] : [`a line that is no record: ${line.slice(0, 200)}`]),
    ...(/Bearer\s+[\w-]/.test(line) || /eyJ[\w-]{10}/.test(line) ? [`a token: ${line.slice(0, 300)}`] : []),
    ...canaries
      .filter((canary) => line.includes(canary))
      .map(
        (canary) =>
          `${canary} in the log: ${line.slice(Math.max(0, line.indexOf(canary) - 200), line.indexOf(canary) + 100)}`,
      ),
  ]);
