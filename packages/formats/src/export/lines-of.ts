/** The lines of a chunk of whole lines, each with its line feed. */
export function linesOf(chunk: Buffer): string[] {
  return chunk.toString("utf8").split("\n").slice(0, -1);
}
