import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import type { TrainingRecord } from "../train/training-records.ts";

const WORDS =
  "river stone paper cloud green seven market yellow garden window travel letter number simple harbour mountain silver copper lantern meadow".split(
    " ",
  );

export interface SyntheticInput {
  readonly prompts: number;
  readonly pairsPerPrompt: number;
  readonly seed: number;
  /** The value of a text; of two random texts, the one with the higher value is chosen. */
  readonly value: (text: string, random: () => number) => number;
}

/** Pairs of random texts of 4 to 40 words, judged by `value`. */
export function syntheticPairs({
  prompts,
  pairsPerPrompt,
  seed,
  value,
}: SyntheticInput): readonly TrainingRecord[] {
  const random = seededRandom(seed);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? "river";
  const text = (tail: string) =>
    `${Array.from({ length: 4 + Math.floor(random() * 36) }, word).join(" ")} ${tail}`;
  return Array.from({ length: prompts * pairsPerPrompt }, (_, pair) => {
    const sides = [text(`a${pair}`), text(`b${pair}`)]
      .map((content) => ({ content, value: value(content, random) }))
      .toSorted((a, b) => b.value - a.value);
    const [chosen, rejected] = sides.map(({ content }) => [{ role: "assistant" as const, content }]);
    return {
      prompt: [{ role: "user", content: `Question ${pair % prompts}` }],
      chosen: chosen ?? [],
      rejected: rejected ?? [],
    };
  });
}
