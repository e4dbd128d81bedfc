import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { FamilyId } from "@laurel/core/datasets/families";
import { pairRowOf, rankedTask } from "../testing/report-input.ts";
import { runToEnd } from "../testing/run-to-end.ts";
import { reportBuilder } from "./report-builder.ts";
import { reportMarkdown } from "./report-markdown.ts";

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xff_ff }).map((unit) => String.fromCharCode(unit)),
});

function report(): DatasetReport {
  const builder = reportBuilder({ questionId: "preference", families: FamilyId.options });
  builder.addTask(
    rankedTask("one", "ab", [
      { by: "ada", says: "a b", shown: "ab" },
      { by: "bob", says: "b a", shown: "ba", strength: 2 },
    ]),
  );
  builder.addRow({ family: "pairs", split: "train", row: pairRowOf("p", "- a\n- b", "no") });
  return runToEnd(builder.finish(null));
}

describe("reportMarkdown", () => {
  test("every table has as many cells in each line as in its head, whatever texts say", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("a | b\n| c", "<script>", "[x](javascript:1)", "\u2028|", "`|`"),
        (any, hostile) => {
          const text = any + hostile;
          const base = report();
          const text2 = reportMarkdown({
            ...base,
            question: { ...base.question, id: text },
            agreement: {
              ...base.agreement,
              measures: base.agreement.measures.map((each) => ({ ...each, aspect: text })),
            },
            overlap: {
              exact: 1,
              near: 2,
              validation: { exact: 0, near: 0 },
              threshold: 0.8,
              examples: [{ train: text, test: text, similarity: 0.9 }],
            },
          });
          const cells = (line: string) => line.match(/(?<!\\)\|/g)?.length ?? 0;
          let width = 0;
          for (const line of text2.split("\n")) {
            if (!line.startsWith("|")) width = 0;
            else if (width === 0) width = cells(line);
            else expect(cells(line)).toBe(width);
          }
          expect(text2.split("\n").length).toBe(
            reportMarkdown({
              ...base,
              overlap: {
                exact: 1,
                near: 2,
                validation: { exact: 0, near: 0 },
                threshold: 0.8,
                examples: [{ train: "t", test: "t", similarity: 0.9 }],
              },
            }).split("\n").length,
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test("says what the test split would have been without its filters, where there are any", () => {
    const figures = (rows: number, value: number) => ({ rows, agreement: { value } });
    const text = reportMarkdown({
      ...report(),
      testFilter: {
        pairs: { unfiltered: figures(10, 0.75), filtered: figures(6, 0.9) },
        prompts: {
          unfiltered: figures(4, 1),
          filtered: { rows: 0, agreement: { value: null, reason: "There are no rows." } },
        },
      },
    });
    expect(text).toContain("## Test split without its filters");
    expect(text).toContain("| pairs | 10 | 0.750 | 6 | 0.900 |");
    expect(text).toContain("| prompts | 4 | 1.000 | 0 | undefined: There are no rows. |");
    expect(reportMarkdown(report())).not.toContain("without its filters");
  });

  test("begins with what one should look at before training, in words that no name can break", () => {
    const base = report();
    const [direction] = base.agreement.measures;
    if (!direction) throw new Error("Two people voted on the same pair, and nothing measures that.");
    const chance = { value: 0.1, interval: { low: -0.2, high: 0.4 } };
    const text = reportMarkdown({
      ...base,
      agreement: {
        ...base.agreement,
        measures: [{ ...direction, measure: "rating", aspect: "a\n# <b> [x](y) |", alpha: chance }],
      },
      annotators: { ...base.annotators, annotators: 1 },
    });
    const [before = "", section = ""] = text.split("## Look at these before you train\n\n");
    expect(before).not.toContain("## ");
    expect(section.split("\n\n", 1)).toEqual([
      [
        "- Agreement on “a \\# &lt;b&gt; \\[x\\]\\(y\\) \\|” could be chance: the interval of its alpha includes 0.",
        "- All votes come from one annotator: a model will learn that person’s taste.",
      ].join("\n"),
    ]);
  });

  test("has no section of what to look at where nothing stands out", () => {
    const base = report();
    expect(reportMarkdown({ ...base, agreement: { ...base.agreement, measures: [] } })).not.toContain(
      "before you train",
    );
  });

  test("has a section for each kind of record, and reasons where figures are undefined", () => {
    const text = reportMarkdown(report());
    expect(text.match(/^## .*/gm)).toEqual([
      "## Pairs",
      "## Single responses",
      "## Rankings",
      "## Ratings",
      "## Steps",
      "## Demonstrations",
      "## Prompts",
      "## Agreement",
      "## Position",
      "## Annotators",
    ]);
    expect(text).toContain("| length alone | 1 | 1.000 (no interval: Every resample gave the same value");
    expect(text).toContain("undefined: There are no rows.");
    expect(text).not.toMatch(/NaN|Infinity|null|\[object/);
  });
});
