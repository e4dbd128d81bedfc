import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

async function rowsOf(file) {
  const bytes = await readFile(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * The rankings of an oasst file, read without any of the product's code: the prompt, and tiers of texts, best
 * first; texts of equal rank in one tier.
 */
export async function readRankings(file) {
  const rows = await rowsOf(file);
  return rows.map(({ prompt, ranked }) => {
    const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((a, b) => a - b);
    return {
      prompt,
      tiers: ranks.map((rank) =>
        ranked
          .filter((reply) => reply.rank === rank)
          .map(({ text }) => text)
          .sort(),
      ),
    };
  });
}

/**
 * The traces of a BIG-Bench-Mistake file: the problem, its steps as they are, the index of the first wrong
 * one or null, and the right answer.
 */
export async function readMistakes(file) {
  const rows = await rowsOf(file);
  return rows.map(({ input, steps, mistake_index, target }) => ({
    input,
    steps,
    firstError: mistake_index,
    target,
  }));
}
