import type { DatasetReport, PairsReport, PromptsReport, Spread } from "@laurel/core/datasets/dataset-report";
import { markdownTable } from "../files/markdown.ts";
import { figureText, shortText } from "./report-text.ts";

type Families = DatasetReport["families"];

/** The sections of a report about its kinds of record, as Markdown. */
export function familyMarkdown(families: Families): string {
  const { pairs, unpaired, listwise, attributes, steps, prompts, demonstrations } = families;
  return [
    pairs &&
      `## Pairs\n\n${commonOf(pairs, { chosen: pairs.chosenCharacters, rejected: pairs.rejectedCharacters })}${pairsMarkdown(pairs)}`,
    unpaired &&
      `## Single responses\n\n${commonOf(unpaired, { response: unpaired.completionCharacters })}${balanceOf(unpaired)}`,
    listwise &&
      `## Rankings\n\n${commonOf(listwise, { response: listwise.completionCharacters })}${sizesOf(listwise)}`,
    attributes &&
      `## Ratings\n\n${commonOf(attributes, { response: attributes.completionCharacters })}${aspectsOf(attributes)}`,
    steps && `## Steps\n\n${commonOf(steps, { response: steps.completionCharacters })}${stepsOf(steps)}`,
    demonstrations &&
      `## Demonstrations\n\n${commonOf(demonstrations, { response: demonstrations.completionCharacters })}`,
    prompts &&
      `## Prompts\n\n${commonOf(prompts, {})}With a reference answer: ${prompts.withReference} rows.\n\n`,
  ]
    .filter((part) => part !== null)
    .join("");
}

function commonOf(
  family: Pick<PromptsReport, "rows" | "prompts" | "promptCharacters">,
  texts: Readonly<Record<string, Spread>>,
): string {
  const { rows, prompts } = family;
  const counts = markdownTable(
    ["", "train", "validation", "test"],
    [
      ["rows", rows.train, rows.validation, rows.test],
      ["different prompts", prompts.train, prompts.validation, prompts.test],
    ],
  );
  const repeats = `Prompts in more than one split: ${prompts.inBothSplits}. Most rows of one prompt: ${prompts.mostOfOne}.\n\n`;
  return counts + repeats + spreads("characters of", { prompt: family.promptCharacters, ...texts });
}

function spreads(title: string, named: Readonly<Record<string, Spread>>): string {
  return markdownTable(
    [title, "n", "mean", "min", "5 %", "25 %", "median", "75 %", "95 %", "max"],
    Object.entries(named).map(([name, { value }]) => {
      if (value === null) return [name, 0, "", "", "", "", "", "", "", ""];
      const { n, ...figures } = value;
      return [name, n, ...Object.values(figures).map((figure) => Number(figure.toFixed(2)))];
    }),
  );
}

function balanceOf({ good }: NonNullable<Families["unpaired"]>): string {
  return markdownTable(
    ["labeled good", "rows", "share (95 %)"],
    Object.entries(good).map(([split, { n, share }]) => [split, n, figureText(share)]),
  );
}

function sizesOf({ sizes, rowsWithTies, pairs, tiedPairs }: NonNullable<Families["listwise"]>): string {
  return `${markdownTable(
    ["responses in a row", "rows"],
    sizes.map(({ completions, rows }) => [completions, rows]),
  )}Rows with a tie: ${rowsWithTies}. Tied: ${tiedPairs} of ${pairs} pairs of responses.\n\n`;
}

function aspectsOf({ aspects }: NonNullable<Families["attributes"]>): string {
  const nameOf = ({ id, points }: (typeof aspects)[number]) => `${shortText(id)}, 1 to ${points}`;
  const counted = aspects.map((aspect) => [nameOf(aspect), aspect.counts.join(", "), aspect.notApplicable]);
  return (
    spreads("rating", Object.fromEntries(aspects.map((aspect) => [nameOf(aspect), aspect.ratings]))) +
    markdownTable(["aspect", "ratings nearest to each point", "not applicable"], counted)
  );
}

function stepsOf({ labels, rowsBy, firstErrors, stepsPerRow }: NonNullable<Families["steps"]>): string {
  const errors = [
    ...firstErrors.at.map((rows, step) => [`step ${step + 1}`, rows]),
    ...(firstErrors.later > 0 ? [["later", firstErrors.later]] : []),
  ];
  return [
    spreads("steps", { "in a row": stepsPerRow }),
    markdownTable(["label", "steps"], Object.entries(labels)),
    markdownTable(
      ["rows", "count"],
      [
        ["with a wrong step", rowsBy.withError],
        ["without a wrong step", rowsBy.allRight],
        ["given up", rowsBy.giveUp],
        ["bad problem", rowsBy.badProblem],
      ],
    ),
    markdownTable(["first wrong step", "rows"], errors),
  ].join("");
}

/** What pairs alone have: win rates against length and format, and the baselines. */
function pairsMarkdown({ used, length, features, baselines }: PairsReport): string {
  const ratios = length.byRatio.map(({ from, to, longerChosen }) => [
    `${from} to ${to ?? "any"} times as long`,
    longerChosen.n,
    figureText(longerChosen.share),
  ]);
  const formats = features.map(({ id, both, neither, withIt }) => [
    id,
    both,
    neither,
    withIt.n,
    figureText(withIt.share),
  ]);
  const predicted =
    baselines.on === "test"
      ? "on the test split"
      : `on the training split, by cross-fit in ${baselines.folds} folds`;
  return [
    `The following is of the first ${used.train} training, ${used.validation} validation and ${used.test} test pairs in the order of their hashes.\n\n`,
    markdownTable(
      ["longer response chosen", "pairs", "share (95 %)"],
      [["all of different length", length.longerChosen.n, figureText(length.longerChosen.share)], ...ratios],
    ),
    `Pairs of equal length: ${length.equal}.\n\n`,
    markdownTable(
      ["format", "in both", "in neither", "in one", "share in which that one was chosen (95 %)"],
      formats,
    ),
    `Baselines, ${predicted} (${baselines.fittedRows} training pairs, ridge penalty ${baselines.penalty}):\n\n`,
    markdownTable(
      ["predicts from", "pairs", "accuracy (95 %)"],
      [
        ["length alone", baselines.lengthOnly.n, figureText(baselines.lengthOnly.share)],
        ["style alone", baselines.styleOnly.n, figureText(baselines.styleOnly.share)],
      ],
    ),
    markdownTable(
      ["style feature", "weight"],
      (baselines.weights ?? []).map(({ feature, weight }) => [`\`${feature}\``, weight]),
    ),
  ].join("");
}
