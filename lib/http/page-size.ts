/** How much of a page one answer takes: a function's answer has 6 MB at most, and an order or a trail entry may be large. */

/** Well below the limit, which also counts the envelope and the escapes of the event. */
const MOST_BYTES = 4_000_000;

/** The rows that one answer takes, from the first on; always at least one, so that every page leads on. */
export const fittingRows = <V>(rows: readonly V[]): V[] => {
  let bytes = 0;
  const beyond = rows.findIndex((row, at) => {
    bytes += Buffer.byteLength(JSON.stringify(row));
    return at > 0 && bytes > MOST_BYTES;
  });
  return beyond < 0 ? [...rows] : rows.slice(0, beyond);
};
