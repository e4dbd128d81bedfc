import { concernSentence, concernsTitle } from "@laurel/core/datasets/concern-sentences";
import type { Agreement, DatasetReport } from "@laurel/core/datasets/dataset-report";
import { reportConcerns } from "@laurel/core/datasets/report-concerns";
import { markdownTable, markdownText } from "../files/markdown.ts";
import { familyMarkdown } from "./family-markdown.ts";
import { figureText, shortText } from "./report-text.ts";

/** A report as plain Markdown with a table for each figure; whatever people wrote is escaped. */
export function reportMarkdown(report: DatasetReport): string {
  const { question, tasks, method } = report;
  const about = `Question: ${shortText(question.id)}${question.kind === null ? "" : ` (${question.kind})`}.\n\n`;
  const how = `Intervals are 95 % percentiles of ${method.resamples} resamples of tasks or prompts (seed ${method.seed}); fits and win rates use at most ${method.mostRows} pairs of a split. What was dropped, and why, is in the manifest.\n\n`;
  const counts = markdownTable(
    ["tasks", "count"],
    [
      ["judged", tasks.judged],
      ["with votes", tasks.voted],
      ["with several votes", tasks.severalVotes],
      ["votes", tasks.votes],
    ],
  );
  return `${["# Report\n\n", about, how, counts, concernsMarkdown(report), familyMarkdown(report.families), votesOf(report), overlapOf(report.overlap), testFilterOf(report.testFilter)].join("").trimEnd()}\n`;
}

/**
 * The section of what stands out in a report, with a blank line at its end; empty where nothing does. Cards
 * have the same one.
 */
export function concernsMarkdown(report: Parameters<typeof reportConcerns>[0]): string {
  const found = reportConcerns(report);
  if (found.length === 0) return "";
  const lines = found.map((concern) => `- ${markdownText(concernSentence(concern))}\n`);
  return `## ${concernsTitle(found.length)}\n\n${lines.join("")}\n`;
}

function votesOf({ agreement, ceiling, position, annotators }: DatasetReport): string {
  const measures = agreement.measures.map((each) => [
    nameOf(each),
    each.tasks,
    each.units,
    each.votes,
    figureText(each.raw),
    figureText(each.alpha),
    `${each.symmetrised ? "symmetrised " : ""}${each.level}`,
  ]);
  const values = agreement.measures.map((each) => [
    nameOf(each),
    each.values.map(({ value, votes }) => `${shortText(value)}: ${votes}`).join(", "),
  ]);
  const shares = annotators.listed.map(({ name, votes, share }) => [
    name,
    votes,
    figureText({ value: share }),
  ]);
  const more = annotators.unlisted;
  return [
    "## Agreement\n\n",
    markdownTable(
      ["measure", "tasks", "units", "votes", "raw agreement (95 %)", "alpha (95 %)", "level"],
      measures,
    ) || "No votes can be compared.\n\n",
    markdownTable(["measure", "votes by value"], values),
    `Mean Kendall tau-b of rankings of three or more: ${figureText(agreement.tauB.mean)}, of ${agreement.tauB.tasks} tasks.\n\n`,
    markdownTable(
      [`accuracy against single votes (${ceiling.votes} votes on ${ceiling.units} units)`, "share (95 %)"],
      [
        ["of the decided label", figureText(ceiling.inSample)],
        ["of what the other votes decide", figureText(ceiling.leftOut)],
      ],
    ),
    `## Position\n\nShown earlier and won: ${figureText(position.earlierWon.share)}, of ${position.earlierWon.n} comparisons; ${position.ties} ties, and ${position.unseen} comparisons in an unknown order, are left out.\n\n`,
    `## Annotators\n\n${annotators.annotators} annotators, ${annotators.votes} votes. Effective number: ${figureText(annotators.effective)}. Largest share: ${figureText(annotators.largestShare)}.\n\n`,
    markdownTable(
      ["annotator", "votes", "share"],
      [
        ...shares,
        ...(more.annotators > 0
          ? [[`${more.annotators} more`, more.votes, figureText({ value: more.votes / annotators.votes })]]
          : []),
      ],
    ),
  ].join("");
}

function nameOf({ measure, aspect }: Agreement): string {
  return aspect === null ? measure : `${measure}: ${shortText(aspect)}`;
}

function overlapOf(overlap: DatasetReport["overlap"]): string {
  if (overlap === null) return "";
  const examples = overlap.examples.map(({ train, test, similarity }) => [
    shortText(train),
    shortText(test),
    figureText({ value: similarity }),
  ]);
  return `## Overlap of the splits\n\nTraining prompts that are held out too, for validation or for testing: ${overlap.exact} word for word, ${overlap.near} nearly (similarity from ${overlap.threshold}). Prompts for validation that are in the test split too: ${overlap.validation.exact} word for word, ${overlap.validation.near} nearly.\n\n${markdownTable(["train", "held out", "similarity"], examples)}`;
}

function testFilterOf(testFilter: DatasetReport["testFilter"]): string {
  if (testFilter === null) return "";
  const rows = Object.entries(testFilter).map(([family, { unfiltered, filtered }]) => [
    family,
    unfiltered.rows,
    figureText(unfiltered.agreement),
    filtered.rows,
    figureText(filtered.agreement),
  ]);
  return `## Test split without its filters\n\nFilters apply to the test split too, so that what is tested on is easier than what was judged. Counted before duplicates and the like are left out.\n\n${markdownTable(["", "rows without filters", "mean agreement", "rows with them", "mean agreement"], rows)}`;
}
