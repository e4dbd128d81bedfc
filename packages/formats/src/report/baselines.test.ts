import { describe, expect, test } from "vitest";
import { promptRootHash, rootKey } from "../canonical/prompt-root.ts";
import { pairRowOf } from "../testing/report-input.ts";
import { runToEnd } from "../testing/run-to-end.ts";
import { baselines } from "./baselines.ts";
import { pairSample } from "./pair-sample.ts";

/** Chosen responses have a list; they are longer in every other pair. */
function listed(prompts: readonly number[]): ReturnType<ReturnType<typeof pairSample>["pairs"]> {
  const sample = pairSample();
  for (const prompt of prompts) {
    const row = pairRowOf(
      `Prompt ${prompt}`,
      prompt % 2 === 0 ? "- a\n- b" : "- one thing and the other\n- and more of it",
      "one thing or the other",
    );
    sample.add(row, rootKey(promptRootHash(row.prompt)));
  }
  return sample.pairs();
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe("baselines", () => {
  test("on the test split, style finds what length can't", () => {
    const found = runToEnd(baselines(listed(range(0, 40)), listed(range(100, 120))));
    expect(found).toMatchObject({
      on: "test",
      folds: null,
      fittedRows: 40,
      lengthOnly: { n: 20, share: { value: 0.5 } },
      styleOnly: { n: 20, share: { value: 1 } },
    });
    expect(found.weights?.find(({ feature }) => feature === "bullets")?.weight).toBeGreaterThan(0);
  });

  test("without a test split the training split is predicted by cross-fit", () => {
    expect(runToEnd(baselines(listed(range(0, 40)), listed([])))).toMatchObject({
      on: "train-by-cross-fit",
      folds: 5,
      lengthOnly: { n: 40, share: { value: 0.5 } },
      styleOnly: { n: 40, share: { value: 1 } },
    });
  });

  test("a fold never predicts a prompt that it was fitted on", () => {
    // Two prompts that want the opposite: each is predicted from the other, and so wrongly.
    const sample = pairSample();
    for (const row of [
      pairRowOf("one", "- a\n- b", "and so on."),
      pairRowOf("two", "and so on.", "- a\n- b"),
    ])
      for (let copy = 0; copy < 3; copy += 1) sample.add(row, rootKey(promptRootHash(row.prompt)));
    expect(runToEnd(baselines(sample.pairs(), listed([])))).toMatchObject({
      folds: 2,
      styleOnly: { n: 6, share: { value: 0 } },
    });
  });

  test("responses of equal length and style are half right", () => {
    const sample = pairSample();
    for (const prompt of ["one", "two"])
      sample.add(
        pairRowOf(prompt, "Yes it is.", "No it is-."),
        rootKey(promptRootHash([{ role: "user", content: prompt }])),
      );
    expect(runToEnd(baselines(sample.pairs(), listed([]))).lengthOnly).toMatchObject({
      n: 2,
      share: { value: 0.5 },
    });
  });

  test("one prompt alone, and a test split without training pairs, have no style baseline and say why", () => {
    expect(runToEnd(baselines(listed([1, 1, 1]), listed([]))).styleOnly).toEqual({
      n: 0,
      share: { value: null, reason: expect.stringContaining("one prompt") },
    });
    expect(runToEnd(baselines(listed([]), listed([1, 2])))).toMatchObject({
      on: "test",
      lengthOnly: { n: 2 },
      styleOnly: { n: 0, share: { value: null, reason: expect.stringContaining("no training pairs") } },
      weights: null,
    });
  });
});
