import { createHash } from "node:crypto";

const KIND = ["carefully explained", "with a source", "step by step", "in plain words"];
const POOR = ["obviously", "whatever", "who knows", "as everybody says"];
const FILLER = "and then some more is said about it that does not matter".split(" ");

/** A number from 0 to `below` that depends on nothing but its name. */
const drawn = (name: string, below: number) =>
  createHash("sha256").update(name).digest().readUInt32BE(0) % below;

/**
 * Preferences to learn from, as JSONL in TRL's shape: in 9 of 10 rows the chosen response has the kinder
 * words, in the others the poorer ones. Lengths are drawn alike for both, so length says nothing.
 */
export function preferenceFile(rows: number): string {
  const line = (index: number) => {
    const text = (words: readonly string[], side: string) =>
      `It is ${words[drawn(`${side} words ${index}`, words.length)]} ${FILLER.slice(0, 2 + drawn(`${side} length ${index}`, 9)).join(" ")} (${index}).`;
    const [kind, poor] = [text(KIND, "kind"), text(POOR, "poor")];
    const turned = drawn(`turn ${index}`, 10) === 0;
    return JSON.stringify({
      prompt: `How does thing number ${index} work?`,
      chosen: turned ? poor : kind,
      rejected: turned ? kind : poor,
    });
  };
  return Array.from({ length: rows }, (_, index) => line(index + 1)).join("\n");
}
