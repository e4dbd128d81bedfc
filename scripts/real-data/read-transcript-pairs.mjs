import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

const MARK = "\n\nAssistant:";
const TURN = /\n\n(Human|Assistant):/g;

// The space after "Human:" or "Assistant:" is the format's; all else is what somebody wrote.
const withoutSpace = (text) => (text.startsWith(" ") ? text.slice(1) : text);

function toMessages(context) {
  const marks = [...context.matchAll(TURN)];
  return marks.map((mark, i) => ({
    role: mark[1] === "Human" ? "user" : "assistant",
    content: withoutSpace(context.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? context.length)),
  }));
}

/**
 * The pairs of an hh-rlhf file, read without any of the product's code: the context up to the last
 * "\n\nAssistant:" that both transcripts share, and what follows it in each. Rows where they share none, or
 * where a reply is empty or both are the same, are no pairs.
 */
export async function readTranscriptPairs(file) {
  const lines = gunzipSync(await readFile(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);
  const pairs = lines.flatMap((line) => {
    const { chosen, rejected } = JSON.parse(line);
    const at = chosen.lastIndexOf(MARK) + MARK.length;
    const context = chosen.slice(0, at);
    const replies = [chosen, rejected].map((text) => withoutSpace(text.slice(at)));
    const shared = rejected.startsWith(context) && rejected.lastIndexOf(MARK) + MARK.length === at;
    if (!shared || replies.some((reply) => reply.trim() === "") || replies[0].trim() === replies[1].trim())
      return [];
    return [{ prompt: toMessages(context.slice(0, -MARK.length)), chosen: replies[0], rejected: replies[1] }];
  });
  return { pairs, rows: lines.length };
}
