import type { Agreement } from "./dataset-report.ts";
import type { ReportConcern } from "./report-concerns.ts";

/**
 * The title over sentences about so many concerns, in English. The page has the same words in its own texts,
 * which are translated.
 */
export function concernsTitle(count: number): string {
  return `Look at ${count === 1 ? "this" : "these"} before you train`;
}

/** A concern as an English sentence of plain text: the name of an aspect stands in it as people wrote it. */
export function concernSentence(concern: ReportConcern): string {
  switch (concern.code) {
    case "longer":
      return `The longer response was chosen in ${percent(concern.share)} of the pairs: a model will learn that long is good.`;
    case "shorter":
      return `The longer response was chosen in only ${percent(concern.share)} of the pairs: a model will learn that short is good.`;
    case "style":
      return `Style alone predicts ${percent(concern.share)} of the choices: part of what a model learns will be style.`;
    case "position":
      return `The response shown earlier won ${percent(concern.share)} of the comparisons: its place, and not only its text, decided.`;
    case "agreement":
      return `Agreement on “${concern.of.aspect ?? MEASURES[concern.of.measure]}” could be chance: the interval of its alpha includes 0.`;
    case "oneAnnotator":
      return "All votes come from one annotator: a model will learn that person’s taste.";
    case "largestShare":
      return `One annotator gave ${percent(concern.share)} of the votes: a model will learn mostly that person’s taste.`;
    case "inBothSplits":
      return `${countOf(concern.count, "prompt")} in two splits: results on the test split would flatter. Tell an admin, since this should not happen.`;
    case "overlap":
      return `${countOf(concern.count, "training prompt")} held out too, word for word or nearly: results on what is held out would flatter. Leave them out by the near-duplicate policy of the next version.`;
  }
}

const MEASURES: Readonly<Record<Agreement["measure"], string>> = {
  direction: "Which one is better",
  strength: "How much better",
  label: "Good or bad",
  rating: "Ratings",
  step: "Steps",
};

// The language is named here, so that no setting of the machine changes how a number is written.
const WHOLE = new Intl.NumberFormat("en");
const ONE_DIGIT = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A share as a percentage with one digit. */
function percent(share: number): string {
  return `${ONE_DIGIT.format(100 * share)} %`;
}

/** A number with its noun and verb: "1 prompt is", "1,204 prompts are". */
function countOf(count: number, noun: string): string {
  return `${WHOLE.format(count)} ${noun}${count === 1 ? " is" : "s are"}`;
}
