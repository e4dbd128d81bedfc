import { seededRandom } from "@laurel/statistics/numeric/seeded-random";

const SYLLABLES = [
  "ba",
  "con",
  "de",
  "fal",
  "gre",
  "hu",
  "in",
  "jo",
  "ka",
  "lum",
  "mo",
  "ner",
  "or",
  "pe",
  "qui",
  "ro",
  "sta",
  "ti",
  "un",
  "ver",
];
const WORDS = 4_000;

/**
 * Lines of JSONL, each with its line feed: a prompt, a chosen and a rejected response, together about 1.8 KB.
 * The same seed gives the same lines.
 */
export function* pairLines(count: number, seed: number): Generator<string> {
  const random = seededRandom(seed);
  const pick = (length: number) => Math.floor(random() * length);
  const words = Array.from({ length: WORDS }, () =>
    Array.from({ length: 1 + pick(4) }, () => SYLLABLES[pick(SYLLABLES.length)]).join(""),
  );
  const sentence = (length: number) => Array.from({ length }, () => words[pick(WORDS)]).join(" ");
  for (let line = 0; line < count; line += 1) {
    yield `${JSON.stringify({ prompt: `${sentence(45)} (${line})?`, chosen: `${sentence(100)}.`, rejected: `${sentence(100)}.` })}\n`;
  }
}
