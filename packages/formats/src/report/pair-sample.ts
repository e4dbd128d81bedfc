import type { FeatureRate } from "@laurel/core/datasets/dataset-report";
import { responseText } from "@laurel/core/records/message-text";
import { STYLE_FEATURES, styleFacts, styleVector } from "@laurel/core/records/style-features";
import type { PairRow } from "../canonical/canonical-rows.ts";
import { numberList } from "./collected-numbers.ts";
import { MOST_ROWS } from "./method.ts";

/**
 * Pairs as numbers, one entry a row; `differences` are chosen minus rejected, flat, rows x STYLE_FEATURES.
 */
export type SampledPairs = {
  readonly rows: number;
  readonly roots: Float64Array;
  readonly chosenCharacters: Float64Array;
  readonly rejectedCharacters: Float64Array;
  /** Bit i says whether it has FORMAT_FEATURES[i]. */
  readonly chosenFormat: Float64Array;
  readonly rejectedFormat: Float64Array;
  readonly differences: Float64Array;
};

/**
 * Keeps the first MOST_ROWS pairs of a split, which come in the order of their hashes and so are a sample by
 * chance: 248 bytes a pair, at most twice that.
 */
export function pairSample(): {
  readonly add: (row: PairRow, root: number) => void;
  readonly pairs: () => SampledPairs;
} {
  const [roots, chosenCharacters, rejectedCharacters, chosenFormat, rejectedFormat, differences] = [
    numberList(),
    numberList(),
    numberList(),
    numberList(),
    numberList(),
    numberList(),
  ];
  return {
    add({ prompt, chosen, rejected }, root) {
      if (roots.size() === MOST_ROWS) return;
      const [good, bad] = [
        measured({ prompt, completion: chosen }),
        measured({ prompt, completion: rejected }),
      ];
      roots.push(root);
      chosenCharacters.push(good.characters);
      rejectedCharacters.push(bad.characters);
      chosenFormat.push(good.format);
      rejectedFormat.push(bad.format);
      STYLE_FEATURES.forEach((_, at) => differences.push((good.style[at] ?? 0) - (bad.style[at] ?? 0)));
    },
    pairs: () => ({
      rows: roots.size(),
      roots: roots.values(),
      chosenCharacters: chosenCharacters.values(),
      rejectedCharacters: rejectedCharacters.values(),
      chosenFormat: chosenFormat.values(),
      rejectedFormat: rejectedFormat.values(),
      differences: differences.values(),
    }),
  };
}

function measured(said: Parameters<typeof styleFacts>[0]): {
  readonly characters: number;
  readonly format: number;
  readonly style: Float64Array;
} {
  const text = responseText(said.completion);
  const style = styleVector(styleFacts(said));
  const format = FORMAT_FEATURES.reduce(
    (bits, feature, place) => (feature.isIn(style, text) ? bits | (1 << place) : bits),
    0,
  );
  return { characters: text.length, format, style };
}

type FormatFeature = {
  readonly id: FeatureRate["id"];
  readonly isIn: (style: Float64Array, text: string) => boolean;
};

/** Whether any of the style features, which are 0 where there is nothing of the kind, is above 0. */
function anyOf(...names: readonly string[]): FormatFeature["isIn"] {
  const places = STYLE_FEATURES.flatMap(({ name }, place) => (names.includes(name) ? [place] : []));
  return (style) => places.some((place) => (style[place] ?? 0) > 0);
}

/** What a response may have in its format or manner. `SampledPairs` keeps them as bits in this order. */
export const FORMAT_FEATURES: readonly FormatFeature[] = [
  { id: "list", isIn: anyOf("bullets", "numbered") },
  { id: "heading", isIn: anyOf("headings") },
  { id: "bold", isIn: anyOf("bold") },
  { id: "code-block", isIn: anyOf("code_blocks") },
  { id: "inline-code", isIn: anyOf("inline_code") },
  { id: "maths", isIn: anyOf("maths") },
  { id: "link", isIn: anyOf("links") },
  { id: "question", isIn: anyOf("questions") },
  { id: "ends-with-question", isIn: (_, text) => /[?？]$/u.test(text.trimEnd()) },
  { id: "exclamation", isIn: anyOf("exclamations") },
  { id: "apology", isIn: anyOf("apologies") },
  { id: "refusal", isIn: anyOf("refusals") },
];
