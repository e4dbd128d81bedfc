import type { FeatureRate } from "@laurel/core/datasets/dataset-report";
import { STYLE_FEATURES } from "@laurel/core/records/style-features";

type FormatFeature = {
  readonly id: FeatureRate["id"];
  readonly isIn: (style: Float64Array, text: string) => boolean;
};

/** Whether any of the style features, which are 0 where there is nothing of the kind, is above 0. */
function anyOf(...names: readonly string[]): FormatFeature["isIn"] {
  const places = STYLE_FEATURES.flatMap(({ name }, place) => (names.includes(name) ? [place] : []));
  return (style) => places.some((place) => (style[place] ?? 0) > 0);
}

/** What a response may have in its format or manner; a response's are kept as bits, in this order. */
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
