import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { FamilyId } from "@laurel/core/datasets/families";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { pairRowOf, rankedTask } from "../testing/report-input.ts";
import { runToEnd } from "../testing/run-to-end.ts";
import { reportBuilder } from "./report-builder.ts";

const SPEC = { questionId: "preference", families: ["pairs"] } as const;

const says = fc.constantFrom("a b c", "c b a", "b a=c", "a=b=c", "bad", "c a b");
const shown = fc.constantFrom("abc", "cba", "bca", undefined);
const votesOfTasks = fc.array(fc.array(fc.tuple(says, shown), { maxLength: 3 }), { maxLength: 8 });

/** Tasks of three responses, whose names `rename` may change. */
function tasksOf(
  all: readonly (readonly (readonly [string, string | undefined])[])[],
  rename = (text: string) => text,
): JudgedTask[] {
  return all.map((votes, task) =>
    rankedTask(
      `task-${task}`,
      rename("abc"),
      votes.map(([said, order], who) => ({
        by: `person-${(who + task) % 4}`,
        says: said === "bad" ? said : rename(said),
        ...(order === undefined ? {} : { shown: rename(order) }),
      })),
    ),
  );
}

function reportOf(judged: readonly JudgedTask[]): DatasetReport {
  const builder = reportBuilder({ ...SPEC, families: [] });
  for (const task of judged) builder.addTask(task);
  return runToEnd(builder.finish(null));
}

describe("reportBuilder", () => {
  test("the order of tasks, of votes and of responses changes nothing", () => {
    fc.assert(
      fc.property(
        votesOfTasks.map((all) => tasksOf(all)),
        (judged) => {
          const turned = judged.toReversed().map((task) => ({
            ...task,
            votes: task.votes.toReversed(),
            responses: task.responses.toReversed(),
          }));
          expect(reportOf(turned)).toEqual(reportOf(judged));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("which id a response has changes nothing", () => {
    const names: Readonly<Record<string, string>> = { a: "z", b: "a", c: "b" };
    fc.assert(
      fc.property(votesOfTasks, (all) => {
        expect(reportOf(tasksOf(all, (text) => text.replace(/[abc]/g, (id) => names[id] ?? id)))).toEqual(
          reportOf(tasksOf(all)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("turning every pair round turns the win rates round", () => {
    const text = fc.constantFrom(
      "Yes.",
      "- a list\n- of two",
      "A longer answer, said plainly.",
      "# Head\nSorry!",
      "Why?",
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), text, text), { maxLength: 20 }),
        (pairs) => {
          const [told, turned] = [false, true].map((turn) => {
            const builder = reportBuilder(SPEC);
            for (const [prompt, one, other] of pairs)
              builder.addRow({
                family: "pairs",
                split: "train",
                row: turn ? pairRowOf(`p${prompt}`, other, one) : pairRowOf(`p${prompt}`, one, other),
              });
            return runToEnd(builder.finish(null)).families.pairs;
          });
          const rates = (report: typeof told) =>
            report
              ? [
                  report.length.longerChosen,
                  ...report.length.byRatio.map(({ longerChosen }) => longerChosen),
                  ...report.features.map(({ withIt }) => withIt),
                  report.baselines.lengthOnly,
                ]
              : [];
          rates(told).forEach(({ n, share }, index) => {
            const other = rates(turned)[index];
            expect(other?.n).toBe(n);
            expect(other?.share.value ?? 2).toBeCloseTo(share.value === null ? 2 : 1 - share.value, 12);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("without tasks and rows everything is there, undefined with a reason, and is valid JSON", () => {
    const report = runToEnd(
      reportBuilder({ questionId: "preference", families: FamilyId.options }).finish(null),
    );
    expect(DatasetReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report).toMatchObject({
      question: { id: "preference", kind: null },
      agreement: { measures: [], tauB: { mean: { value: null, reason: expect.stringMatching(/\w/) } } },
      ceiling: { inSample: { value: null }, leftOut: { value: null } },
      position: { earlierWon: { n: 0, share: { value: null } } },
      annotators: { effective: { value: null }, largestShare: { value: null }, listed: [] },
      families: {
        pairs: {
          length: { longerChosen: { share: { value: null } } },
          baselines: {
            lengthOnly: { share: { value: null } },
            styleOnly: { share: { value: null } },
            weights: null,
          },
        },
        unpaired: { good: { all: { share: { value: null } } } },
      },
    });
  });

  test("every report has its schema's form, and kinds of record that the spec doesn't name are null", () => {
    fc.assert(
      fc.property(
        votesOfTasks.map((all) => tasksOf(all)),
        (judged) => {
          const report = reportOf(judged);
          expect(DatasetReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
          expect(Object.values(report.families).every((family) => family === null)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("rows of every kind are counted in their own section", () => {
    const builder = reportBuilder({ questionId: "preference", families: FamilyId.options });
    const row = pairRowOf("Why?", "So it is.", "No.", 2);
    const { prompt, chosen: completion } = row;
    const split = "test";
    builder.addRow({ family: "pairs", split, row });
    builder.addRow({ family: "unpaired", split, row: { prompt, completion, label: true } });
    builder.addRow({
      family: "listwise",
      split,
      row: {
        prompt,
        completions: [
          { messages: completion, rank: 0, model: null },
          { messages: row.rejected, rank: 1, model: null },
        ],
      },
    });
    builder.addRow({
      family: "attributes",
      split,
      row: { prompt, points: 5, completions: [{ messages: completion, model: null, ratings: { help: 3 } }] },
    });
    builder.addRow({
      family: "steps",
      split,
      row: { prompt, steps: ["So."], labels: [-1], verdict: "labeled", continuation: null, reference: null },
    });
    builder.addRow({ family: "prompts", split, row: { prompt, reference: "42" } });
    builder.addRow({ family: "demonstrations", split, row: { prompt, completion } });
    const report = runToEnd(builder.finish(null));
    expect(DatasetReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    for (const family of FamilyId.options)
      expect(report.families[family]).toMatchObject({
        rows: { train: 0, test: 1 },
        prompts: { train: 0, test: 1, inBothSplits: 0, mostOfOne: 1 },
        promptCharacters: { value: { n: 1, mean: 4 } },
      });
    expect(report.families.pairs).toMatchObject({
      used: { train: 0, test: 1 },
      chosenCharacters: { value: { p50: 9 } },
      rejectedCharacters: { value: { p50: 3 } },
      margins: { value: { p50: 2 } },
    });
    expect(report.families.prompts?.withReference).toBe(1);
  });

  test("counts ties with soft labels as rows, and asks of none of them which response was chosen", () => {
    const builder = reportBuilder({ questionId: "preference", families: ["pairs"] });
    builder.addRow({
      family: "pairs",
      split: "train",
      row: { ...pairRowOf("p", "longer", "short"), probability: 0.75 },
    });
    for (const split of ["train", "validation"] as const)
      builder.addRow({
        family: "pairs",
        split,
        row: { ...pairRowOf("q", "short", "longer"), probability: 0.5 },
      });
    expect(runToEnd(builder.finish(null)).families.pairs).toMatchObject({
      rows: { train: 2, validation: 1, test: 0 },
      used: { train: 1, validation: 0, test: 0 },
      length: { longerChosen: { n: 1, share: { value: 1 } } },
    });
  });

  test("says of a hand-made campaign what one counts by hand", () => {
    const report = reportOf([
      rankedTask("one", "ab", [
        { by: "ada", says: "a b", shown: "ab" },
        { by: "bob", says: "a b", shown: "ba" },
        { by: "cyd", says: "b a", shown: "ba" },
      ]),
      rankedTask("two", "ab", [
        { by: "ada", says: "b a", shown: "ba" },
        { by: "bob", says: "a=b", shown: "ab" },
      ]),
      rankedTask("three", "ab", [{ by: "ada", says: "a b" }]),
      rankedTask("four", "ab", []),
    ]);
    expect(JSON.stringify(report)).not.toMatch(/ada|bob|cyd/);
    expect(report.tasks).toEqual({ judged: 4, voted: 3, severalVotes: 2, votes: 6 });
    expect(report.question.kind).toBe("ranking");
    // Shown first and won: ada and cyd on one, ada on two; shown first and lost: bob on one.
    expect(report.position).toMatchObject({
      earlierWon: { n: 4, share: { value: 3 / 4 } },
      ties: 1,
      unseen: 1,
    });
    expect(report.annotators).toMatchObject({
      annotators: 3,
      votes: 6,
      largestShare: { value: 1 / 2 },
      effective: { value: 36 / (9 + 4 + 1) },
    });
    const [direction] = report.agreement.measures;
    // Task one: 2 of its 6 ordered pairs agree, weighing 3 votes; task two: none of 2 votes.
    expect(direction).toMatchObject({
      measure: "direction",
      tasks: 2,
      units: 2,
      votes: 5,
      raw: { value: 1 / 5 },
      symmetrised: true,
      values: [
        { value: "0", votes: 1 },
        { value: "1", votes: 4 },
      ],
    });
    // Task one's label is a, by 2 of 3 votes; task two has no label. Left out: the voters for a meet one vote
    // each way, the voter for b meets two for a; in task two, a tie decides no label, and the tie itself is
    // half right.
    expect(report.ceiling).toMatchObject({
      units: 2,
      votes: 5,
      inSample: { value: 2 / 3 },
      leftOut: { value: (0.5 + 0.5 + 0 + 0.5 + 0.5) / 5 },
    });
  });
});
