import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

// The source files of the checks on real data, read without any of the product's code, so that what went
// through the product can be compared with them.

const MARK = "\n\nAssistant:";
const TURN = /\n\n(Human|Assistant):/g;

/**
 * The pairs of an hh-rlhf file: the prompt is the context up to the last "\n\nAssistant:", which both
 * transcripts share, and the replies are what follows it in each. A row is no pair when the transcripts share
 * no such context, when a reply is empty, or when both replies are the same. `blank` counts the rows with one
 * empty reply: they hold a judgment, though no pair to train on.
 */
export async function readTranscriptPairs(file) {
  const rows = await rowsOf(file);
  let blank = 0;
  const pairs = rows.flatMap(({ chosen, rejected }) => {
    const at = chosen.lastIndexOf(MARK) + MARK.length;
    const context = chosen.slice(0, at);
    const replies = [chosen, rejected].map((text) => withoutSpace(text.slice(at)));
    const shared = rejected.startsWith(context) && rejected.lastIndexOf(MARK) + MARK.length === at;
    if (!shared || replies[0].trim() === replies[1].trim()) return [];
    if (replies.some((reply) => reply.trim() === "")) {
      blank += 1;
      return [];
    }
    return [{ prompt: toMessages(context.slice(0, -MARK.length)), chosen: replies[0], rejected: replies[1] }];
  });
  return { pairs, blank, rows: rows.length };
}

// The space after "Human:" or "Assistant:" belongs to the format; all else is what somebody wrote.
const withoutSpace = (text) => (text.startsWith(" ") ? text.slice(1) : text);

function toMessages(context) {
  const marks = [...context.matchAll(TURN)];
  return marks.map((mark, i) => ({
    role: mark[1] === "Human" ? "user" : "assistant",
    content: withoutSpace(context.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? context.length)),
  }));
}

/** The rankings of an oasst file: the prompt, and tiers of texts, best first; equal ranks share a tier. */
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
 * one (null when all are right), and the right answer.
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

/** The rows of a .jsonl or .jsonl.gz file. */
export async function rowsOf(file) {
  return (await linesOf(file)).map((line) => JSON.parse(line));
}

/** The rows of a .csv or .csv.gz file whose cells hold no quotes and no commas. */
export async function readTable(file) {
  const [header, ...lines] = (await linesOf(file)).map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index]])));
}

/** What a .json file holds. */
export async function readJson(file) {
  return JSON.parse(await readFile(file, "utf8"));
}

async function linesOf(file) {
  const bytes = await readFile(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").filter(Boolean);
}
